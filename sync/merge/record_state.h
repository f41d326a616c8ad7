// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/schema/units.h"
#include "sync/protocol/operation.h"

namespace banso::sync {

/// The units of a record with their versions. Most units still have the version of the record's
/// creation, so only the others are written down.
class RecordState {
  public:
    RecordState() = default;
    RecordState(OperationName version, Versions versions, Units units)
        : m_version(std::move(version)),
          m_versions(std::move(versions)),
          m_units(std::move(units)) {}

    /// "null" for a unit that was never set.
    std::string_view value(std::string_view unit) const;
    /// Empty for a unit that was never set.
    std::string_view versionOf(std::string_view unit) const;
    void set(std::string_view unit, std::string_view value, std::string_view version);
    /// As if the unit had never been set.
    void unset(std::string_view unit);

    bool operator==(const RecordState&) const = default;
    bool isNew() const { return m_version.empty(); }
    /// On a tablet: up to which revision the hub has told of the record; 0: not yet, or not known.
    std::int64_t revision() const { return m_revision; }
    void reached(std::int64_t revision) { m_revision = std::max(m_revision, revision); }
    /// The version of every unit that is not in `versions`; given by the first `set`.
    const OperationName& version() const { return m_version; }
    const Versions& versions() const { return m_versions; }
    const Units& units() const { return m_units; }

    std::string encodeUnits() const;
    /// How long that text is, were no name of a unit to need an escape.
    std::size_t encodedBytes() const;
    std::string encodeVersions() const;
    static Result<RecordState> decode(std::string_view version, std::string_view versions,
                                      std::string_view units);

  private:
    OperationName m_version;
    std::int64_t m_revision = 0;
    Versions m_versions;
    Units m_units;
};

}  // namespace banso::sync
