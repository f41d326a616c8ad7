// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/person_parts.h"

#include "server/office_page/wording.h"

namespace banso {

std::string termText(const RoleTerm& term) {
    if (term.withdrawn.value_or(false)) return "取り上げ";
    if (!term.from && !term.to) return "期限なし";
    return (term.from ? dayText(*term.from) : std::string()) + "〜" +
           (term.to ? dayText(*term.to) : std::string());
}

Html roleChoice() {
    Html select("<label>役割<select name=\"role\" required>");
    for (const auto& [role, text] : Words<Role>::kAll)
        select.markup("<option value=\"")
            .text(text)
            .markup("\">")
            .text(roleText(role))
            .markup("</option>");
    return std::move(select.markup("</select></label>"));
}

Html nameFields(std::string_view name, std::string_view kana) {
    Html fields("<label>氏名<input name=\"name\" required maxlength=\"200\" value=\"");
    fields.text(name).markup(
        "\"></label><label>よみ<input name=\"kana\" maxlength=\"200\" value=\"");
    return std::move(fields.text(kana).markup("\"></label>"));
}

}  // namespace banso
