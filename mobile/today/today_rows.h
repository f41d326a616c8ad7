// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>

namespace banso {

/// A row of 今日の予定 as its page shows it. All words are made; `page` and `properties` say what
/// its button opens, an empty `page` that there is nothing left to record.
struct TodayRow {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString businessId MEMBER businessId)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString reminder MEMBER reminder)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(QString action MEMBER action)
    Q_PROPERTY(QString page MEMBER page)
    Q_PROPERTY(QVariantMap properties MEMBER properties)

  public:
    QString id{};
    QString businessId{};
    QString time{};
    QString title{};
    QString subtitle{};
    QString reminder{};
    QString badge{};  // empty: no badge
    int tone = 0;
    QString action{};  // the button's word
    QString page{};
    QVariantMap properties{};
};

/// A day of 今週.
struct WeekDay {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString figure MEMBER figure)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool isToday MEMBER isToday)
    Q_PROPERTY(bool isHoliday MEMBER isHoliday)

  public:
    QString name{};    // 火 24; 火・祝 24 when there are visits on a holiday
    QString figure{};  // how many visits; 祝 on a holiday without any, – on another such day
    QString spoken{};
    bool isToday = false;
    bool isHoliday = false;
};

/// A line of 約束したこと.
struct PromiseRow {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(bool kept MEMBER kept)

  public:
    QString id{};
    QString words{};
    QString subtitle{};
    bool kept = false;
};

}  // namespace banso
