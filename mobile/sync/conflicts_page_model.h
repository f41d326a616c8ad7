// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <map>

#include "mobile/app/page_model.h"
#include "mobile/sync/decision.h"
#include "mobile/sync/value_words.h"

namespace banso {

/// 内容の食い違い: the units about which this person has to decide, with the values side by side in
/// plain words.
class ConflictsPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Cards: key, title, explanation, sides (who, when, value, note), choices (key, text),
    /// canJoin, canWrite, text.
    Q_PROPERTY(QVariantList open READ open NOTIFY changed)
    /// Decided here, not yet at the office: a sentence each.
    Q_PROPERTY(QStringList decided READ decided NOTIFY changed)
    /// What hand-overs left behind: a sentence each.
    Q_PROPERTY(QStringList handedOver READ handedOver NOTIFY changed)

  public:
    using PageModel::PageModel;

    QVariantList open() const { return m_open; }
    QStringList decided() const { return m_decided; }
    QStringList handedOver() const { return m_handedOver; }

    /// Decides for the value of that side. True when it is on disk.
    Q_INVOKABLE bool choose(const QString& key, int side);
    /// Both texts, one after the other.
    Q_INVOKABLE bool joinBoth(const QString& key);
    Q_INVOKABLE bool write(const QString& key, const QString& text);
    /// While somebody writes into a card, what a sync brings leaves all of them as they are.
    Q_INVOKABLE void setWriting(const QString& key, bool isWriting);
    /// Puts it away until the page is opened again.
    Q_INVOKABLE void later(const QString& key);

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    QVariantMap card(const QString& key, const OpenQuestion& question, bool own) const;
    QVariantMap sideOf(const OpenQuestion& question, const Choice& choice) const;
    QString choiceText(const OpenQuestion& question, const Choice& choice) const;
    QStringList handedOverWords() const;
    void addQuestion(const QString& key, OpenQuestion question, bool own);
    bool decide(const QString& key, const std::string& value);

    std::map<QString, OpenQuestion> m_questions;
    QStringList m_later;
    QStringList m_writing;  // keys of the cards that somebody writes into
    QVariantList m_open;
    QStringList m_decided;
    QStringList m_handedOver;
};

}  // namespace banso
