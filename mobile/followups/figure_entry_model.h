// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QStringList>

#include "mobile/followups/figure_row_list_model.h"
#include "mobile/followups/figure_sheet.h"
#include "shared/domain/plan.h"
#include "shared/rules/plan_evidence.h"

namespace banso {

/// The figures' part of a follow-up: by month, as one sum, or only a direction, whichever the owner
/// can give. All three lie on one sheet, so that a change of mind loses nothing.
class FigureEntryModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a FollowupDraft.")
    Q_PROPERTY(int mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool showsAllMonths READ showsAllMonths NOTIFY changed)
    Q_PROPERTY(bool hasEarlierMonths READ hasEarlierMonths NOTIFY changed)
    Q_PROPERTY(QString salesLabel READ salesLabel NOTIFY changed)
    Q_PROPERTY(QString unitWord READ unitWord NOTIFY changed)

    Q_PROPERTY(QStringList periods READ periods NOTIFY changed)
    Q_PROPERTY(int period READ period WRITE setPeriod NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString totalBeside READ totalBeside NOTIFY changed)
    Q_PROPERTY(QStringList directions READ directions CONSTANT)
    Q_PROPERTY(int direction READ direction WRITE setDirection NOTIFY changed)
    Q_PROPERTY(QString roughPercent READ roughPercent WRITE setRoughPercent NOTIFY changed)

    Q_PROPERTY(QString profitLabel READ profitLabel NOTIFY changed)
    Q_PROPERTY(int profitPeriod READ profitPeriod WRITE setProfitPeriod NOTIFY changed)
    Q_PROPERTY(QString profit READ profit NOTIFY changed)

    Q_PROPERTY(QStringList units READ units CONSTANT)
    Q_PROPERTY(int unit READ unit WRITE setUnit NOTIFY changed)
    Q_PROPERTY(QStringList bases READ bases CONSTANT)
    Q_PROPERTY(int basis READ basis WRITE setBasis NOTIFY changed)
    Q_PROPERTY(QString basisNote READ basisNote NOTIFY changed)
    Q_PROPERTY(QStringList sources READ sources CONSTANT)
    Q_PROPERTY(int source READ source WRITE setSource NOTIFY changed)
    Q_PROPERTY(QStringList states READ states CONSTANT)
    Q_PROPERTY(int state READ state WRITE setState NOTIFY changed)

  public:
    enum Mode { Months, Total, DirectionOnly };
    Q_ENUM(Mode)

    using QObject::QObject;

    struct Start {
        Plan plan;
        PlanEvidence evidence;
        std::vector<sync::Seen<Figure>> stored;
        Measure profitMeasure = Measure::OperatingProfit;  // when the plan names none
        FigureSource source = FigureSource::Spoken;
    };
    void begin(Start start);
    void encode(json::Writer& writer) const;
    void decode(json::Value state);

    /// The day on which the figures are read: that of the talk.
    void setReadOn(Date day) { m_readOn = day; }
    std::vector<sync::RecordChange> changes() const { return m_sheet.changes(m_readOn); }
    /// The evidence with what is typed laid over it.
    PlanEvidence evidence() const;
    MoneyUnit moneyUnit() const { return m_sheet.unit(); }

    int mode() const { return m_mode; }
    void setMode(int mode);
    QAbstractItemModel* rows() { return &m_rows; }
    bool showsAllMonths() const { return m_showsAllMonths; }
    bool hasEarlierMonths() const;
    QString salesLabel() const;
    QString unitWord() const;
    QStringList periods() const;
    int period() const { return m_period; }
    void setPeriod(int index);
    QString total() const;
    QString totalBeside() const;
    QStringList directions() const;
    int direction() const;
    void setDirection(int index);
    QString roughPercent() const;
    void setRoughPercent(const QString& digits);
    QString profitLabel() const;
    int profitPeriod() const { return m_profitPeriod; }
    void setProfitPeriod(int index);
    QString profit() const;
    QStringList units() const;
    int unit() const { return m_sheet.unit() == MoneyUnit::TenThousandYen ? 1 : 0; }
    void setUnit(int index);
    QStringList bases() const;
    int basis() const;
    void setBasis(int index);
    QString basisNote() const;
    QStringList sources() const;
    int source() const;
    void setSource(int index);
    QStringList states() const;
    int state() const;
    void setState(int index);

    Q_INVOKABLE void typeMonth(int row, const QString& entry);
    Q_INVOKABLE void typeTotal(const QString& entry);
    Q_INVOKABLE void typeProfit(const QString& entry);
    Q_INVOKABLE void showAllMonths();

  Q_SIGNALS:
    /// Something here is shown otherwise.
    void changed();
    /// Somebody typed or tapped.
    void edited();

  private:
    std::vector<YearMonth> shownMonths() const;
    YearMonth firstShown() const;
    FigureRow rowOf(YearMonth month, const PlanEvidence& evidence) const;
    std::vector<Period> choices() const;
    Period chosenPeriod() const;
    Period chosenProfitPeriod() const;
    Measure profitMeasure() const;
    Mode usualMode() const;
    void tell();

    std::optional<Start> m_start;
    FigureSheet m_sheet;
    FigureRowListModel m_rows;
    Date m_readOn;
    int m_mode = Months;
    int m_period = 0;
    int m_profitPeriod = 0;
    bool m_showsAllMonths = false;
};

}  // namespace banso
