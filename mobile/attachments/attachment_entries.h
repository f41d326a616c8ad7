// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QVariantList>

#include "shared/codec/json.h"
#include "shared/domain/attachment.h"
#include "sync/device/outbox.h"

namespace banso {

/// The photos and papers of a form that is not saved yet. Their files lie on the tablet already;
/// the form's save makes their records.
class AttachmentEntries : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a form.")
    /// Each: id, title, caption, picture, isPdf.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)

  public:
    /// Each carries its small picture, and the form is written within a second of each keystroke.
    static constexpr std::size_t kMax = 6;

    using QObject::QObject;

    QVariantList rows() const;
    std::size_t count() const { return m_entries.size(); }
    void add(const Attachment& entry);
    Q_INVOKABLE void remove(const QString& id);

    void encode(json::Writer& writer) const;
    void decode(json::Value state);
    /// What makes their records, hung on `subject` in the file of the business.
    std::vector<sync::RecordChange> changes(RecordId business, RecordId subject) const;

  Q_SIGNALS:
    void changed();
    /// Somebody changed it, rather than the form's earlier state being read.
    void edited();

  private:
    std::vector<Attachment> m_entries;
};

}  // namespace banso
