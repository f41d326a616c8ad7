// SPDX-License-Identifier: Apache-2.0
#include "shared/db/copy.h"

#include <sqlcipher/sqlite3.h>

#include <memory>

#include "shared/db/storage_failure.h"

namespace banso {
namespace {

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

}  // namespace

Result<void> copyDatabase(Database& source, const std::string& file) {
    return attempt([&]() -> Result<void> {
        sqlite3* opened = nullptr;
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        const int code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
        const std::unique_ptr<sqlite3, Close> target(opened);
        if (code != SQLITE_OK)
            return Error{ErrorCode::Storage, "cannot open " + file + ": " + sqlite3_errstr(code)};
        sqlite3_backup* copying =
            sqlite3_backup_init(target.get(), "main", source.handle(), "main");
        if (copying == nullptr) throwStorageError(target.get(), "begin a copy");
        // All pages in one step: one moment of the source.
        (void)sqlite3_backup_step(copying, -1);
        if (sqlite3_backup_finish(copying) != SQLITE_OK)
            throwStorageError(target.get(), "copy a database");
        // The pages say that a log belongs to them; this file is to be moved without one.
        if (sqlite3_exec(target.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) !=
            SQLITE_OK)
            throwStorageError(target.get(), "make a copy stand alone");
        return {};
    });
}

void DatabaseImage::Release::operator()(char* bytes) const {
    sqlite3_free(bytes);
}

Result<DatabaseImage> DatabaseImage::of(Database& source) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(source.handle(), "main", &size, 0);
    if (bytes == nullptr) return Error{ErrorCode::Storage, "cannot take the image of a database"};
    return DatabaseImage(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace banso
