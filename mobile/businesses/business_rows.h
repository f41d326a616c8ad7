// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>

namespace banso {

/// A business in the list of 事業者, in words.
struct BusinessRow {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(bool restricted MEMBER restricted)

  public:
    QString id{};
    QString name{};
    QString subtitle{};
    QString badge{};  // empty: no badge
    int tone = 0;
    bool restricted = false;  // 担当者限り
};

/// A passage of a note in which the word was found.
struct NoteRow {
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString meta MEMBER meta)
    Q_PROPERTY(QString passage MEMBER passage)
    Q_PROPERTY(QString page MEMBER page)
    Q_PROPERTY(QVariantMap properties MEMBER properties)

  public:
    QString heading{};  // the business's name at its first row; else empty
    QString meta{};
    QString passage{};  // escaped, the word in bold
    QString page{};     // what a tap opens
    QVariantMap properties{};
};

/// Somebody at, or near, a business.
struct ContactRow {
    Q_GADGET
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString phone MEMBER phone)

  public:
    QString role{};
    QString name{};
    QString phone{};
};

/// A part of what was said in confidence.
struct ConfidentialRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString said MEMBER said)
    Q_PROPERTY(QString joined MEMBER joined)

  public:
    QString title{};
    QString said{};
    QString joined{};  // in the notes of records that were joined to this one
};

/// Another record of what is, or looks like, the same business.
struct TwinRow {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString why MEMBER why)

  public:
    QString id{};
    QString name{};
    QString detail{};
    QString why{};
};

/// One thing in the history of a business, in words.
struct TimelineRow {
    Q_GADGET
    Q_PROPERTY(QString meta MEMBER meta)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString body MEMBER body)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(bool cancelled MEMBER cancelled)
    Q_PROPERTY(QString page MEMBER page)
    Q_PROPERTY(QVariantMap properties MEMBER properties)

  public:
    QString meta{};
    QString title{};
    QString body{};
    int tone = 0;
    bool cancelled = false;
    QString page{};  // what a tap opens; empty: nothing
    QVariantMap properties{};
};

}  // namespace banso
