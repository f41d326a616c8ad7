// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/business_part.h"

namespace banso {

/// Whether the whole file of a business is on this tablet, and whether it stays.
class BusinessFileModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    /// Whose file it is, where a page is about a plan.
    Q_PROPERTY(QString planId MEMBER m_planId WRITE setPlanId NOTIFY planIdChanged)
    /// The form that the page is for, by the name of its drafts; empty: none.
    Q_PROPERTY(QString form MEMBER m_form NOTIFY changed)
    /// That form is half written: it goes on with what it has seen, wherever the file is.
    Q_PROPERTY(bool begun MEMBER m_begun NOTIFY changed)
    Q_PROPERTY(QString fileId MEMBER m_fileId NOTIFY changed)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    /// Else the tablet has what it has of every business: how to reach it, its plans and its dates.
    Q_PROPERTY(bool here MEMBER m_here NOTIFY changed)
    /// It has left her reach: what is still here is here for what she had begun.
    Q_PROPERTY(bool left MEMBER m_left NOTIFY changed)
    /// Whether it can be kept here beyond the days that an opened file stays: the tablet keeps a
    /// part of the files, and this one is a colleague's.
    Q_PROPERTY(bool pinnable MEMBER m_pinnable NOTIFY changed)
    Q_PROPERTY(bool pinned MEMBER m_pinned NOTIFY changed)
    /// Why the last tap was not saved; empty when it was.
    Q_PROPERTY(QString pinError MEMBER m_pinError NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

    void setPlanId(const QString& id);
    /// Somebody has the file before her: where the tablet keeps a part of the files, the next sync
    /// brings it, and it stays a month.
    Q_INVOKABLE void opened();
    /// Keeps the file on this tablet until it is said otherwise.
    Q_INVOKABLE void pin(bool isPinned);

  Q_SIGNALS:
    void planIdChanged();

  protected:
    void read() override;

  private:
    /// The null id while the page has said neither business nor plan.
    RecordId file() const;

    QString m_planId;
    QString m_form;
    QString m_fileId;
    QString m_name;
    bool m_here = false;
    bool m_left = false;
    bool m_begun = false;
    bool m_pinnable = false;
    bool m_pinned = false;
    QString m_pinError;
};

}  // namespace banso
