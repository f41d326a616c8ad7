// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/business_part.h"

namespace banso {

/// 総点検: the sections of a business's last checksheet beside the one before.
class SectionProfileModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool exists MEMBER m_exists NOTIFY changed)
    /// 6月18日 → 9月5日
    Q_PROPERTY(QString periodText MEMBER m_periodText NOTIFY changed)
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY changed)
    /// Levels 1 to 5; an invalid value is a section that was not answered.
    Q_PROPERTY(QVariantList current MEMBER m_current NOTIFY changed)
    Q_PROPERTY(QVariantList earlier MEMBER m_earlier NOTIFY changed)
    Q_PROPERTY(QStringList strengths MEMBER m_strengths NOTIFY changed)
    Q_PROPERTY(QStringList weaknesses MEMBER m_weaknesses NOTIFY changed)
    /// 64項目のうち 61項目
    Q_PROPERTY(QString progressText MEMBER m_progressText NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

  protected:
    void read() override;

  private:
    bool m_exists = false;
    QString m_periodText;
    QStringList m_labels;
    QVariantList m_current;
    QVariantList m_earlier;
    QStringList m_strengths;
    QStringList m_weaknesses;
    QString m_progressText;
};

}  // namespace banso
