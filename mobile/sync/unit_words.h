// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string_view>

/// What people call the parts of a record.
namespace banso {

/// 支援記録, チェックシート, 事業者の情報 ...: several kinds may share a word.
QString kindWord(std::string_view kind);
/// 電話番号, 所在地, 担当者 ...: of a unit, or of a field inside one; a keyed map's without its
/// key.
QString unitWord(std::string_view kind, std::string_view unit);
/// A number of this field with what it counts: 742,000円, 5人, 1998年 ...
QString counted(std::string_view field, const QString& number);

}  // namespace banso
