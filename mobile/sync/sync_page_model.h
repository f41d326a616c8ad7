// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/page_model.h"
#include "shared/store/sync_log_store.h"

namespace banso {

/// 送受信: what of this tablet's work has reached the office, as the office itself answered.
class SyncPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// 41件すべてが事務所に届きました（18:04）
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(bool allArrived READ allArrived NOTIFY changed)
    /// 送信結果 by kind: cells and tones of a row.
    Q_PROPERTY(QVariantList results READ results NOTIFY changed)
    /// 受け取ったもの: key and value.
    Q_PROPERTY(QVariantList received READ received NOTIFY changed)
    /// これまでの送受信, newest first: key and value.
    Q_PROPERTY(QVariantList history READ history NOTIFY changed)

    /// 読めなくなった記録, newest first: which record, and when it was saved.
    Q_PROPERTY(QVariantList lost READ lost NOTIFY changed)
    /// 消去された記録, newest first: of which kind, and when it was saved.
    Q_PROPERTY(QVariantList erased READ erased NOTIFY changed)

  public:
    using PageModel::PageModel;

    QString headline() const { return m_headline; }
    bool allArrived() const { return m_allArrived; }
    QVariantList results() const { return m_results; }
    QVariantList received() const { return m_received; }
    QVariantList history() const { return m_history; }
    QVariantList lost() const { return m_lost; }
    QVariantList erased() const { return m_erased; }

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    void readHeadline(const SyncLogStore& log);
    void readResults(const SyncLogStore& log);
    void readReceived(const SyncLogStore& log);
    void readHistory(const SyncLogStore& log);
    void readLost(const SyncLogStore& log);

    QString m_headline;
    bool m_allArrived = false;
    QVariantList m_results;
    QVariantList m_received;
    QVariantList m_history;
    QVariantList m_lost;
    QVariantList m_erased;
};

}  // namespace banso
