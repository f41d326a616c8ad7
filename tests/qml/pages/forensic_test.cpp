// SPDX-License-Identifier: Apache-2.0
#include <QImage>
#include <QtTest>

#include "mobile/attachments/file_taking.h"
#include "mobile/platform/tablet_lock.h"
#include "mobile/shell/program.h"
#include "mobile/shell/screen_items.h"
#include "shared/base/hash.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/person.h"
#include "shared/store/draft_store.h"
#include "shared/store/figure_store.h"
#include "shared/text/fold.h"
#include "tests/support/clear_text.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// A tablet that was worked on and shown, in the hands of somebody who takes its disk out.
class ForensicTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPassphrase = "walnut ferry 38 copper tulip";
    /// What was told in confidence, and what only this photo and this paper have in them.
    const std::vector<std::string> m_told{"榛名の湯こまどり荘",      "資金繰りが三月で尽きる",
                                          "後継ぎの話はまだ誰にも",  "kept-photo-bytes-7719",
                                          "half-fetched-bytes-4402", "73519284"};

    QTemporaryDir m_home;
    QString m_folder = m_home.filePath(u"tablet"_s);

    static std::unique_ptr<Tablet> open(const std::string& folder, const Clock& clock,
                                        IdSource& ids, const SecretKey& key) {
        return Tablet::open(folder + "/tablet.db",
                            {clock, ids, [](std::string_view text) { return fold(text); }, key,
                             []() -> std::unique_ptr<sync::Transport> { return nullptr; }})
            .value();
    }
    static void enrol(Tablet& tablet) {
        Person sato;
        sato.id = tablet.ids().recordId();
        sato.name = "佐藤 美咲";
        sato.roles[std::string(word(Role::Advisor))] = {};
        const auto kept = tablet.writer().save([&](sync::Replica& replica) -> Result<void> {
            sync::RecordState state;
            for (const auto& [unit, value] : toUnits(sato)) state.set(unit, value, "hub:1");
            replica.put(kindOf<Person>().name, sato.id, state);
            sync::Meta meta(replica.database());
            meta.put("device", "aaaaaaaaaaaaaaaa");
            meta.put("person", sato.id.text());
            meta.putCursor({"epoch", 1, 1});
            return {};
        });
        BANSO_ASSERT(kept.has_value());
    }
    /// A business, a talk with a note, a figure, a form that is not saved yet.
    RecordId write(Tablet& tablet) const {
        Business inn;
        inn.id = tablet.ids().recordId();
        inn.name = m_told[0];
        inn.advisor = tablet.person();
        Consultation talk;
        talk.id = tablet.ids().recordId();
        talk.business = inn.id;
        talk.writer = tablet.person();
        talk.day = tablet.today();
        talk.method = Method::Visit;
        talk.notes = {{tablet.person().text(), m_told[1]}};
        Figure sales = emptyFigure(inn.id, Period::parse("2026-04").value(), Measure::Sales);
        sales.amount = 73'519'284;
        const std::vector changes{sync::creation(inn), sync::creation(talk), sync::creation(sales)};
        BANSO_ASSERT(tablet.save(changes).has_value());
        const auto drafted = tablet.writer().save([&](sync::Replica& replica) {
            return DraftStore(replica.database(), {})
                .put({tablet.ids().recordId(), "consultation", inn.id, m_told[0],
                      "{\"note\":\"" + m_told[2] + "\"}", tablet.now()});
        });
        BANSO_ASSERT(drafted.has_value());
        return inn.id;
    }
    /// A photo of the camera that is attached, and half of one that comes from the office.
    void attach(Tablet& tablet, RecordId business) const {
        const QString photo = m_home.filePath(u"photo.jpg"_s);
        QImage picture(800, 600, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(photo, "JPEG"));
        QFile camera(photo);
        QVERIFY(camera.open(QIODevice::Append));
        camera.write(m_told[3].c_str());
        camera.close();
        auto taken = takeFile(photo, tablet.files());
        QVERIFY(taken.has_value());
        taken->id = tablet.ids().recordId();
        taken->business = taken->subject = business;
        QVERIFY(tablet.saveWithFiles({sync::creation(*taken)}, {{taken->sha256, 1, true, false}}));
        FileFolder files = tablet.files();
        QVERIFY(files.addFetched(hex(sha256("a whole")), m_told[4]).has_value());
    }
    QStringList found() const {
        QStringList lines;
        for (const std::string& line : lookForClearText(m_folder, m_told).found)
            lines << QString::fromStdString(line);
        return lines;
    }

  private slots:
    void initTestCase() {
        // What Qt itself writes of a program goes below here too.
        for (const char* place : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(place, (m_folder + u"/of-qt"_s).toUtf8());
        prepareApplication(u"ja"_s);
    }

    void nothingThatWasToldIsReadableInAnyFileOfTheTablet() {
        const std::string folder = m_folder.toStdString();
        QVERIFY(QDir().mkpath(m_folder));
        const SystemClock clock;
        RandomIds ids(clock);
        TabletLock lock = TabletLock::open(folder).value();
        const SecretKey key = lock.choose(kPassphrase).value();
        {
            const auto tablet = open(folder, clock, ids, key);
            enrol(*tablet);
            const RecordId business = write(*tablet);
            attach(*tablet, business);
            Program program(*tablet);
            QVERIFY(program.open(u"business"_s,
                                 {{u"businessId"_s, QString::fromStdString(business.text())}}));
            settle(*program.window());
            QVERIFY(showsText(*program.window(), QString::fromStdString(m_told[0])));
            // The journal and its index are there while it is open.
            QVERIFY(QFile::exists(m_folder + u"/tablet.db-wal"_s));
            QCOMPARE(found(), QStringList());
        }
        QCOMPARE(found(), QStringList());

        // It is all there, for whoever has the passphrase.
        const auto again = open(folder, clock, ids, lock.unlock(kPassphrase, clock.now()).value());
        QCOMPARE(Records<Business>(again->reader(), {}).where("1").at(0).name, m_told[0]);
    }

    void whatIsReadableIsFound() {
        const QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkpath(u"below"_s));
        QFile wide(place.filePath(u"below/log"_s));
        QVERIFY(wide.open(QIODevice::WriteOnly));
        wide.write(QStringEncoder(QStringEncoder::Utf16LE)(QString::fromStdString(m_told[1])));
        wide.close();
        QFile named(place.filePath(QString::fromStdString(m_told[0])));
        QVERIFY(named.open(QIODevice::WriteOnly));
        QCOMPARE(lookForClearText(place.path(), m_told).found.size(), std::size_t{2});
    }
};

}  // namespace banso::tests

QTEST_MAIN(banso::tests::ForensicTest)

#include "forensic_test.moc"
