// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What an import tells about the rows of a file. It never holds a cell's value.
namespace banso {

/// Why a cell, or a row, cannot be taken.
enum class ImportFault {
    NameMissing,
    TextTooLong,
    ControlCharacter,
    OwnFontCharacter,  // 外字, which only the office's own machines can show
    LostCharacter,     // U+FFFD: another program could not read it
    DamagedNumber,     // 1.23E+12
    LostZero,
    CorporateNumberWrong,
    SoleProprietorWithNumber,
    PostalCodeWrong,
    PhoneWrong,
    EmailWrong,
    FormUnknown,
    StageUnknown,
    MemberUnknown,
    IndustryUnknown,
    EmployeesWrong,
    DateWrong,
    DateIsSerial,  // 45748, Excel's count of days
    MonthWrong,
    YearWrong,
    TooManyCells,
    NotRecognisable,
    SameIdentity,
};

/// What an import wants a person to look at, though the row is taken (or was, as another row).
enum class ImportDoubt { RepeatedRow, SameCorporateNumber, SameNameAndPhone, SameNameAndAddress };

/// Full sentences for the person at the office.
struct ImportWords {
    std::string_view reasonJa;
    std::string_view mendJa;
    std::string_view reasonEn;
    std::string_view mendEn;
};
ImportWords words(ImportFault fault);
ImportWords words(ImportDoubt doubt);

/// A row that is not taken, once for each cell that must be mended.
struct RowError {
    std::size_t row = 0;     // as Excel shows it
    std::string column;      // its header in the file; empty for the row as a whole
    std::string valueClass;  // what the cell looks like: "empty", "12 digits", "text, 8 characters"
    ImportFault fault = ImportFault::NameMissing;
    std::optional<std::size_t> otherRow;
};

struct RowWarning {
    std::size_t row = 0;
    std::size_t otherRow = 0;
    ImportDoubt doubt = ImportDoubt::RepeatedRow;
};

/// What a value looks like, without saying it.
std::string valueClassOf(std::string_view value);

}  // namespace banso
