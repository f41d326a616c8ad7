// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace banso {

/// A piece of HTML that stands in the source as it is: nothing that came from outside can be one.
class Markup {
  public:
    template <std::size_t N>
    consteval Markup(const char (&text)[N]) : m_text(text, N - 1) {}
    std::string_view text() const { return m_text; }

  private:
    std::string_view m_text;
};

/// HTML that is put together from markup and from texts, which are always escaped.
class Html {
  public:
    Html() = default;
    explicit Html(Markup markup) : m_html(markup.text()) {}
    /// A text by itself.
    static Html of(std::string_view text) { return std::move(Html().text(text)); }

    Html& markup(Markup markup);
    /// Safe between tags and inside an attribute's double quotes.
    Html& text(std::string_view text);
    Html& number(long long number) { return text(std::to_string(number)); }
    Html& add(const Html& html);

    const std::string& source() const { return m_html; }
    bool isEmpty() const { return m_html.empty(); }

  private:
    std::string m_html;
};

/// A line of a <dl>: what it is, and what is so.
Html fact(std::string_view term, std::string_view text);

/// A table that a narrow screen shows as cards: each cell carries the head of its column.
class HtmlTable {
  public:
    HtmlTable(std::initializer_list<std::string_view> heads);
    /// As many cells as there are heads.
    void row(const std::vector<Html>& cells);
    bool isEmpty() const { return m_rows.isEmpty(); }
    Html html() const;

  private:
    std::vector<std::string> m_heads;
    Html m_rows;
};

}  // namespace banso
