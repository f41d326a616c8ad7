// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "mobile/app/page_model.h"
#include "mobile/drift/drift_list_model.h"
#include "shared/store/drift_store.h"

namespace banso {

/// 乖離案件: how the running plans stand, and the cases of one group.
class DriftPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Only supervisors and statutory advisors see and decide cases.
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY shown)
    /// 計画 240件　順調 171・注意 30・乖離 28・判定できません 11
    Q_PROPERTY(QString countsText READ countsText NOTIFY shown)
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY shown)
    /// 提案 5, 対応中 17 ...
    Q_PROPERTY(QStringList groupNames READ groupNames NOTIFY shown)
    Q_PROPERTY(banso::DriftListModel* lines READ lines CONSTANT)
    Q_PROPERTY(QString firstLine READ firstLine NOTIFY shown)

  public:
    using PageModel::PageModel;

    bool isAllowed() const { return m_allowed; }
    QString countsText() const;
    int group() const { return static_cast<int>(m_group); }
    void setGroup(int group);
    QStringList groupNames() const;
    DriftListModel* lines() { return &m_lines; }
    QString firstLine() const { return m_firstLine; }

  Q_SIGNALS:
    void shown();

  protected:
    void read() override;

  private:
    DriftRow rowOf(const DriftStore& store, const DriftLine& line) const;
    QString reasonOf(const DriftLine& line) const;

    bool m_allowed = false;
    CaseGroup m_group = CaseGroup::Proposed;
    PlanCounts m_counts;
    std::array<std::size_t, 5> m_sizes{};
    QString m_firstLine;
    DriftListModel m_lines;
};

}  // namespace banso
