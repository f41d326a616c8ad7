// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace banso {

/// A4 paper that is written from top to bottom and becomes a PDF. Text of any length breaks into
/// lines and over pages. Pango and Cairo stay inside.
class Paper {
  public:
    /// `kind` and `origin` stand on each page: what it is, and of whom and which day.
    Paper(std::string kind, std::string origin);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    /// Begins a new page. The pages of a part carry its name and are counted by themselves, so that
    /// parts can go into different folders.
    void beginPart(const std::string& name);
    void title(const std::string& text);
    /// Never stands alone at the end of a page.
    void heading(const std::string& text);
    void paragraph(const std::string& text);
    /// Smaller and grey: where something comes from.
    void remark(const std::string& text);
    /// A term with what is to say about it beside it; nothing when there is nothing to say.
    void fact(const std::string& term, const std::string& text);

    struct Column {
        std::string head;
        double share;  // of the width; together 1
        bool isNumber = false;
    };
    using Row = std::vector<std::string>;
    /// A row stays on one page, and the heads come again on the next. Each row has as many cells as
    /// there are columns.
    void table(const std::vector<Column>& columns, const std::vector<Row>& rows);

    /// All of it as a PDF; nothing is written after this. Errors: Storage (no memory for it).
    Result<std::string> pdf();

  private:
    class Press;
    std::unique_ptr<Press> m_press;
};

}  // namespace banso
