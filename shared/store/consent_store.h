// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "shared/domain/giving.h"
#include "shared/rules/consent_rules.h"
#include "shared/store/records.h"

namespace banso {

/// What clients were told of the use of their data, what they agreed to, and what was given. A
/// business that others were joined to has theirs too.
class ConsentStore {
  public:
    ConsentStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// The newest notice that was not cancelled.
    std::optional<PurposeNotice> notice(RecordId business) const;
    /// Those not cancelled, by kind of recipient and name.
    std::vector<Consent> consents(RecordId business) const;
    /// All, newest first; cancelled ones too.
    std::vector<Giving> givings(RecordId business) const;
    /// What was said to a recipient counts under every way to write its name that search takes as
    /// the same; while two answers contradict each other, so does the one that does not stand.
    GivingAnswer mayGive(RecordId business, RecipientKind kind, std::string_view name,
                         Date day) const;
    bool wantsNoRecord(RecordId business) const;

  private:
    /// The sides of the open conflict about its answer.
    std::vector<Consent> contradicting(const Consent& consent) const;

    Database& m_database;
    Viewer m_viewer;
};

/// The consent for this recipient with the id that follows from it, and no answer in it yet.
Consent emptyConsent(RecordId business, RecipientKind kind, const std::string& recipient);

}  // namespace banso
