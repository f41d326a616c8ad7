// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office/client_file.h"
#include "server/paper/paper.h"

namespace banso {

/// What stands on every 引継書.
struct HandoverHead {
    std::string chamber;
    Date today;
    /// Whom the clients come from and go to, and when; empty where nothing is decided yet.
    std::string from = {};
    std::string to = {};
    std::optional<Date> day = {};
    /// Under another title, and without what the chamber has to settle within itself.
    bool isForExpert = false;
};

/// 引継書: what the next person, or an expert, has to know of clients, one part of the paper each.
class HandoverSheets {
  public:
    HandoverSheets(const ClientFiles& files, HandoverHead head);

    void add(const ClientFile& file);
    /// Errors: Storage.
    Result<std::string> pdf() { return m_paper.pdf(); }

  private:
    void addHead(const ClientFile& file);
    void addPlan(const ClientFile& file);
    void addCases(const ClientFile& file);
    void addAgenda(const ClientFile& file);
    void addTalks(const ClientFile& file);
    void addOpenQuestions(const ClientFile& file);

    const ClientFiles& m_files;
    const HandoverHead m_head;
    Paper m_paper;
};

}  // namespace banso
