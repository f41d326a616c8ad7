// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "shared/domain/words.h"

/// Who may do what, in one table (permissions.cpp). The hub enforces it at every write and every
/// read; the tablet shows the same.
namespace banso {

/// Several roles. A word of a later version is in it as `Unknown`.
class RoleSet {
  public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles) {
        for (const Role role : roles) add(role);
    }
    constexpr void add(Role role) { m_bits |= bit(role); }
    constexpr bool contains(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool operator==(const RoleSet&) const = default;

  private:
    static constexpr std::uint32_t bit(Role role) { return 1U << static_cast<unsigned>(role); }

    std::uint32_t m_bits = 0;
};

/// Who may write a kind's records, or one field of them (a group, a map) that has a rule of its
/// own; then `unit` names it. Everybody else who gets the record reads it.
struct Permission {
    std::string_view kind;
    std::string_view unit;
    RoleSet writers;
};

/// All rows of the table.
std::span<const Permission> permissions();
/// Who may set this unit of the kind's records: nobody, for a kind that does not stand in the
/// table.
RoleSet writersOf(std::string_view kind, std::string_view unit);
/// Who may send a kind of a later version: whoever may write anything.
RoleSet writersOfAnything();

/// Which files (businesses with all that lies in them) a role lets a person read and write in. The
/// chamber's own records go to everybody who has an account.
enum class Files {
    None,
    AsSet,  // as All, or only those that she looks after: the chamber's setting says which
    All,    // but of the restricted ones (担当者限り) only those that she looks after
    AllAndRestricted,
};
Files filesOf(Role role);

/// Who is told how every tablet of the chamber stands.
inline constexpr RoleSet kSeeDevices{Role::Supervisor, Role::SupportStaff, Role::Administrator};

}  // namespace banso
