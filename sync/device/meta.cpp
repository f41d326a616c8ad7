// SPDX-License-Identifier: Apache-2.0
#include "sync/device/meta.h"

#include "shared/db/statement.h"

namespace banso::sync {

std::string Meta::text(std::string_view key) {
    Statement row = m_database.prepare("SELECT value FROM meta WHERE key=?");
    row.bind(key);
    return row.step() ? row.string(0) : std::string{};
}

std::int64_t Meta::number(std::string_view key) {
    const std::string value = text(key);
    return value.empty() ? 0 : std::stoll(value);
}

void Meta::put(std::string_view key, std::string_view value) {
    m_database.prepare("INSERT OR REPLACE INTO meta(key,value) VALUES(?,?)")
        .bind(key)
        .bind(value)
        .run();
}

RecordId Meta::person() {
    const auto id = RecordId::parse(text("person"));
    return id ? *id : RecordId{};
}

Cursor Meta::cursor() {
    return {text("epoch"), number("revision"), number("scope")};
}

void Meta::putCursor(const Cursor& cursor) {
    put("epoch", cursor.epoch);
    put("revision", cursor.revision);
    put("scope", cursor.scope);
}

}  // namespace banso::sync
