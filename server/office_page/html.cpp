// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/html.h"

#include "shared/base/assert.h"

namespace banso {

Html& Html::markup(Markup markup) {
    m_html += markup.text();
    return *this;
}

Html& Html::text(std::string_view text) {
    for (const char letter : text) {
        switch (letter) {
            case '&':
                m_html += "&amp;";
                break;
            case '<':
                m_html += "&lt;";
                break;
            case '>':
                m_html += "&gt;";
                break;
            case '"':
                m_html += "&quot;";
                break;
            case '\'':
                m_html += "&#39;";
                break;
            case '\0':
                m_html += "\xEF\xBF\xBD";  // U+FFFD, as a browser would show it
                break;
            default:
                m_html += letter;
        }
    }
    return *this;
}

Html& Html::add(const Html& html) {
    m_html += html.m_html;
    return *this;
}

Html fact(std::string_view term, std::string_view text) {
    return std::move(Html("<dt>").text(term).markup("</dt><dd>").text(text).markup("</dd>"));
}

HtmlTable::HtmlTable(std::initializer_list<std::string_view> heads)
    : m_heads(heads.begin(), heads.end()) {}

void HtmlTable::row(const std::vector<Html>& cells) {
    BANSO_ASSERT(cells.size() == m_heads.size());
    m_rows.markup("<tr>");
    for (std::size_t at = 0; at < cells.size(); ++at)
        m_rows.markup("<td data-head=\"")
            .text(m_heads[at])
            .markup("\">")
            .add(cells[at])
            .markup("</td>");
    m_rows.markup("</tr>\n");
}

Html HtmlTable::html() const {
    Html table("<table><thead><tr>");
    for (const std::string& head : m_heads) table.markup("<th>").text(head).markup("</th>");
    table.markup("</tr></thead><tbody>\n").add(m_rows).markup("</tbody></table>\n");
    return table;
}

}  // namespace banso
