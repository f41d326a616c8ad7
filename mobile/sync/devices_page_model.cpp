// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/devices_page_model.h"

#include <QStringList>
#include <QVersionNumber>

#include "mobile/app/wording.h"
#include "mobile/ui/theme/tone.h"
#include "shared/store/device_store.h"

namespace banso {
namespace {

/// Days after which somebody should ask what has become of the tablet.
constexpr int kLongAway = 7;

QVersionNumber versionOf(const std::string& app) {
    return QVersionNumber::fromString(QString::fromStdString(app));
}

/// Of all that are in use, this one too.
QVersionNumber newestOf(const std::vector<ChamberDevice>& devices) {
    QVersionNumber newest = versionOf(BANSO_VERSION);
    for (const ChamberDevice& device : devices) newest = std::max(newest, versionOf(device.app));
    return newest;
}

int daysSince(Instant then, Date today) {
    return static_cast<int>(
        (std::chrono::sys_days{today} - std::chrono::sys_days{tokyoDate(then)}).count());
}

Tone::Value toneOf(const ChamberDevice& device, int daysAway) {
    if (daysAway <= 0) return Tone::Value::OnTrack;
    if (device.goesOnElsewhere) return Tone::Value::Neutral;
    return daysAway >= kLongAway ? Tone::Value::Drifting : Tone::Value::Caution;
}

}  // namespace

void DevicesPageModel::read() {
    const DeviceStore store(tablet().reader(), session()->viewer());
    const auto devices = store.all();
    const QVersionNumber newest = newestOf(devices);
    const Date today = tablet().today();
    m_missing.clear();
    m_seen.clear();
    m_cut = store.isCut();
    int missing = 0;
    for (const ChamberDevice& device : devices) {
        const int away = device.at ? daysSince(*device.at, today) : kLongAway;
        QString name = device.personName.empty() ? tr("（名前のない職員）")
                                                 : QString::fromStdString(device.personName);
        if (device.id == tablet().device()) name = tr("%1（この端末）").arg(name);
        QStringList detail;
        if (!device.label.empty()) detail << QString::fromStdString(device.label);
        if (!device.app.empty()) detail << tr("版 %1").arg(QString::fromStdString(device.app));
        const bool isOld = !device.app.empty() && versionOf(device.app) < newest;
        const QString when =
            device.at ? wording::moment(*device.at, today) : tr("まだ一度もつながっていません");
        QStringList warnings;
        if (device.goesOnElsewhere)
            warnings << tr("復元か複製のあと、別の行の名前で続いています。");
        if (isOld) warnings << tr("古い版です。新しい版は %1 です。").arg(newest.toString());
        const std::int64_t waiting = device.waiting.value_or(0);
        const QVariantMap row{
            {QStringLiteral("name"), name},
            {QStringLiteral("detail"), detail.join(tr("・"))},
            {QStringLiteral("warning"), warnings.join(QString())},
            {QStringLiteral("when"),
             device.at && away > 1 ? tr("%1（%2日前）").arg(when).arg(away) : when},
            {QStringLiteral("tone"), static_cast<int>(toneOf(device, away))},
            {QStringLiteral("waiting"), waiting > 0 ? tr("送信待ち %1件").arg(waiting) : QString()},
        };
        (away > 0 ? m_missing : m_seen).append(row);
        if (away > 0 && !device.goesOnElsewhere) ++missing;
    }
    m_summary = missing == 0 ? tr("すべての端末が今日つながりました")
                             : tr("%1台が今日はまだつながっていません").arg(missing);
    if (devices.empty()) m_summary = tr("次の送受信で事務所から届きます");
    Q_EMIT changed();
}

}  // namespace banso
