// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/page_model.h"

namespace banso {

/// The files of attachments on this tablet, all together: what waits, and how much room they take.
class KeptFilesModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Files that the office has not said to have.
    Q_PROPERTY(int unsent MEMBER m_unsent NOTIFY changed)
    /// 使用中 31 MB / 上限 2.0 GB
    Q_PROPERTY(QString room MEMBER m_room NOTIFY changed)
    /// From 0 to 1, of the room that they may take.
    Q_PROPERTY(double share MEMBER m_share NOTIFY changed)
    Q_PROPERTY(bool any MEMBER m_any NOTIFY changed)

  public:
    using PageModel::PageModel;

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    int m_unsent = 0;
    QString m_room;
    double m_share = 0;
    bool m_any = false;
};

}  // namespace banso
