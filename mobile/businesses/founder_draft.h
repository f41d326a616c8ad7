// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/form_draft.h"
#include "shared/domain/business.h"

namespace banso {

/// 新しい事業者を記録: somebody who is about to found a business needs a name and a way to call.
class FounderDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name WRITE setName NOTIFY edited)
    Q_PROPERTY(QString phone MEMBER m_phone WRITE setPhone NOTIFY edited)
    Q_PROPERTY(bool complete READ isFilledIn NOTIFY edited)
    /// Businesses that look like this one, of TwinRow: proposed before a double is made.
    Q_PROPERTY(QVariantList doubles MEMBER m_doubles NOTIFY edited)
    /// The business that the finished form has become.
    Q_PROPERTY(QString businessId READ businessId NOTIFY finished)

  public:
    using FormDraft::FormDraft;

    void setName(const QString& name) { set(m_name, name); }
    void setPhone(const QString& phone) { set(m_phone, phone); }
    bool isFilledIn() const { return !m_name.trimmed().isEmpty() && !m_phone.trimmed().isEmpty(); }
    QString businessId() const { return QString::fromStdString(draftId().text()); }

  Q_SIGNALS:
    void edited();

  protected:
    std::string formName() const override { return "founder"; }
    RecordId subject() const override { return {}; }
    std::string title() const override { return m_name.toStdString(); }
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    void set(QString& field, const QString& text);
    Business typed() const;
    void findDoubles();

    QString m_name;
    QString m_phone;
    QVariantList m_doubles;
};

}  // namespace banso
