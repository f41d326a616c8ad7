// SPDX-License-Identifier: Apache-2.0
#include "server/paper/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>

#include "shared/base/assert.h"

namespace banso {
namespace {

// A4, in points.
constexpr double kPaperWidth = 595.28;
constexpr double kPaperHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kTop = 72;  // below the head
constexpr double kBottom = kPaperHeight - 56;
constexpr double kTextWidth = kPaperWidth - 2 * kMargin;
constexpr double kTermWidth = 96;
constexpr double kGap = 6;

constexpr double kTitleSize = 18;
constexpr double kHeadingSize = 12;
constexpr double kTextSize = 10;
constexpr double kSmallSize = 8.5;

/// The screen's font; where it is missing, Fontconfig finds another with the letters.
constexpr const char* kFont = "Noto Sans CJK JP";

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using Shared = std::unique_ptr<Object, Unref>;

/// A text broken into lines of one width.
using Layout = std::shared_ptr<PangoLayout>;

struct Style {
    double size = kTextSize;
    bool isBold = false;
    double grey = 0;
    PangoAlignment alignment = PANGO_ALIGN_LEFT;
};

/// One line of a layout in its place on a page.
struct PlacedLine {
    Layout layout;
    int index = 0;
    double x = 0;
    double baseline = 0;
    double grey = 0;
};

struct PaperPage {
    std::size_t part = 0;
    int number = 1;  // within its part
    std::vector<PlacedLine> lines;
    std::vector<double> rules;  // heights of lines across the text
};

/// Where the next line comes.
struct Place {
    std::size_t page = 0;
    double y = kTop;
    auto operator<=>(const Place&) const = default;
};

double points(int pangoUnits) {
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

cairo_status_t append(void* text, const unsigned char* bytes, unsigned count) {
    try {
        static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

/// Lays out first and prints at the end, when the number of pages is known.
class Paper::Press {
  public:
    Press(std::string kind, std::string origin)
        : m_kind(std::move(kind)),
          m_origin(std::move(origin)),
          m_fonts(pango_cairo_font_map_new()),
          m_context(pango_font_map_create_context(m_fonts.get())) {
        // Of the forms that one code point has in China, Korea and Japan, those of Japan.
        pango_context_set_language(m_context.get(), pango_language_from_string("ja"));
    }

    void beginPart(const std::string& name) {
        m_parts.push_back(name);
        m_pages.push_back({.part = m_parts.size() - 1, .number = 1, .lines = {}, .rules = {}});
        m_place = {m_pages.size() - 1, kTop};
    }

    Layout layOut(const std::string& text, double width, const Style& style) const {
        Layout layout(pango_layout_new(m_context.get()), Unref{});
        const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
            pango_font_description_new(), &pango_font_description_free);
        pango_font_description_set_family(font.get(), kFont);
        pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
        if (style.isBold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), style.alignment);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }

    static double heightOf(const Layout& layout) {
        int height = 0;
        pango_layout_get_size(layout.get(), nullptr, &height);
        return points(height);
    }

    /// Moves on to the next page unless there is room for this height; whether it did.
    bool keepTogether(double height) {
        const bool moves = m_place.y + height > kBottom && height <= kBottom - kTop;
        if (moves) m_place = nextPage(m_place);
        return moves;
    }

    /// Lets the lines flow from `from` on; returns the place behind them.
    Place flow(const Layout& layout, double x, double grey, Place from) {
        const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> line(
            pango_layout_get_iter(layout.get()), &pango_layout_iter_free);
        int index = 0;
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(line.get(), nullptr, &extents);
            const double height = points(extents.height);
            if (from.y + height > kBottom) from = nextPage(from);
            const double ascent = points(pango_layout_iter_get_baseline(line.get()) - extents.y);
            m_pages[from.page].lines.push_back(
                {layout, index++, x + points(extents.x), from.y + ascent, grey});
            from.y += height;
        } while (pango_layout_iter_next_line(line.get()) != FALSE);
        return from;
    }

    void text(const std::string& text, const Style& style) {
        m_place = flow(layOut(text, kTextWidth, style), kMargin, style.grey, m_place);
    }

    struct Cell {
        Layout layout;
        double x = 0;
        double grey = 0;
    };
    void row(const std::vector<Cell>& cells) {
        Place end = m_place;
        for (const Cell& cell : cells)
            end = std::max(end, flow(cell.layout, cell.x, cell.grey, m_place));
        m_place = end;
    }

    void rule() { m_pages[m_place.page].rules.push_back(m_place.y); }
    void skip(double height) { m_place.y += height; }

    Result<std::string> print() {
        std::string pdf;
        cairo_surface_t* surface =
            cairo_pdf_surface_create_for_stream(&append, &pdf, kPaperWidth, kPaperHeight);
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, m_kind.c_str());
        cairo_t* ink = cairo_create(surface);
        for (const PaperPage& page : m_pages) {
            printPage(ink, page);
            cairo_show_page(ink);
        }
        const cairo_status_t drawn = cairo_status(ink);
        cairo_destroy(ink);
        cairo_surface_finish(surface);
        const cairo_status_t finished = cairo_surface_status(surface);
        cairo_surface_destroy(surface);
        for (const cairo_status_t status : {drawn, finished})
            if (status != CAIRO_STATUS_SUCCESS)
                return Error{ErrorCode::Storage, cairo_status_to_string(status)};
        return pdf;
    }

  private:
    Place nextPage(Place place) {
        if (place.page + 1 == m_pages.size())
            m_pages.push_back({.part = m_pages.back().part,
                               .number = m_pages.back().number + 1,
                               .lines = {},
                               .rules = {}});
        return {place.page + 1, kTop};
    }

    void printPage(cairo_t* ink, const PaperPage& page) const {
        for (const PlacedLine& line : page.lines) {
            cairo_set_source_rgb(ink, line.grey, line.grey, line.grey);
            cairo_move_to(ink, line.x, line.baseline);
            pango_cairo_show_layout_line(
                ink, pango_layout_get_line_readonly(line.layout.get(), line.index));
        }
        cairo_set_source_rgb(ink, kRuleGrey, kRuleGrey, kRuleGrey);
        cairo_set_line_width(ink, 0.5);
        for (const double y : page.rules) printRule(ink, y);
        printHead(ink, page);
    }

    static void printRule(cairo_t* ink, double y) {
        cairo_move_to(ink, kMargin, y);
        cairo_line_to(ink, kMargin + kTextWidth, y);
        cairo_stroke(ink);
    }

    void printHead(cairo_t* ink, const PaperPage& page) const {
        const auto pages = std::ranges::count(m_pages, page.part, &PaperPage::part);
        Style style{.size = kSmallSize, .grey = kHeadGrey};
        const double half = kTextWidth / 2 - kGap;
        printLine(ink, m_kind + "　" + m_parts[page.part], kMargin, kHeadY, half, style);
        style.alignment = PANGO_ALIGN_RIGHT;
        printLine(ink, m_origin, kMargin + half + 2 * kGap, kHeadY, half, style);
        printRule(ink, kHeadY + 2 * kSmallSize);
        style.alignment = PANGO_ALIGN_CENTER;
        printLine(ink, std::to_string(page.number) + " / " + std::to_string(pages), kMargin,
                  kBottom + 2 * kGap, kTextWidth, style);
    }

    /// One line; what does not fit into it ends in dots.
    void printLine(cairo_t* ink, const std::string& text, double x, double y, double width,
                   const Style& style) const {
        const Layout layout = layOut(text, width, style);
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
        pango_layout_set_height(layout.get(), -1);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        cairo_set_source_rgb(ink, style.grey, style.grey, style.grey);
        cairo_move_to(ink, x, y);
        pango_cairo_show_layout(ink, layout.get());
    }

    static constexpr double kHeadY = 36;
    static constexpr double kHeadGrey = 0.35;
    static constexpr double kRuleGrey = 0.7;

    const std::string m_kind;
    const std::string m_origin;
    Shared<PangoFontMap> m_fonts;
    Shared<PangoContext> m_context;
    std::vector<std::string> m_parts;
    std::vector<PaperPage> m_pages;
    Place m_place;
};

namespace {

constexpr Style kPlain{};
constexpr double kTermGrey = 0.35;
constexpr Style kTerm{.size = kTextSize, .grey = kTermGrey};
constexpr Style kRemark{.size = kSmallSize, .grey = kTermGrey};
constexpr Style kTitle{.size = kTitleSize, .isBold = true};
constexpr Style kHeading{.size = kHeadingSize, .isBold = true};
/// What a heading needs below it to stand at the end of a page.
constexpr double kBelowHeading = 40;

}  // namespace

Paper::Paper(std::string kind, std::string origin)
    : m_press(std::make_unique<Press>(std::move(kind), std::move(origin))) {}

Paper::~Paper() = default;

void Paper::beginPart(const std::string& name) {
    m_press->beginPart(name);
}

void Paper::title(const std::string& text) {
    m_press->text(text, kTitle);
    m_press->skip(kGap);
}

void Paper::heading(const std::string& text) {
    m_press->skip(2 * kGap);
    m_press->keepTogether(2 * kHeadingSize + kBelowHeading);
    m_press->text(text, kHeading);
    m_press->rule();
    m_press->skip(kGap);
}

void Paper::paragraph(const std::string& text) {
    m_press->text(text, kPlain);
    m_press->skip(kGap / 2);
}

void Paper::remark(const std::string& text) {
    m_press->text(text, kRemark);
    m_press->skip(kGap / 2);
}

void Paper::fact(const std::string& term, const std::string& text) {
    if (text.empty()) return;
    const double width = kTextWidth - kTermWidth - kGap;
    m_press->row(
        {{m_press->layOut(term, kTermWidth, kTerm), kMargin, kTerm.grey},
         {m_press->layOut(text, width, kPlain), kMargin + kTermWidth + kGap, kPlain.grey}});
    m_press->skip(kGap / 2);
}

void Paper::table(const std::vector<Column>& columns, const std::vector<Row>& rows) {
    const auto cellsOf = [&](const Row& texts, Style style) {
        BANSO_ASSERT(texts.size() == columns.size());
        std::vector<Press::Cell> cells;
        double x = kMargin;
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const double width = columns[at].share * kTextWidth;
            style.alignment = columns[at].isNumber ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
            cells.push_back({m_press->layOut(texts[at], width - kGap, style), x, style.grey});
            x += width;
        }
        return cells;
    };
    const auto heightOf = [](const std::vector<Press::Cell>& cells) {
        double height = 0;
        for (const auto& cell : cells) height = std::max(height, Press::heightOf(cell.layout));
        return height;
    };
    Row heads;
    for (const Column& column : columns) heads.push_back(column.head);
    const auto headCells = cellsOf(heads, kRemark);
    bool needsHeads = true;
    for (const Row& texts : rows) {
        const auto cells = cellsOf(texts, kPlain);
        needsHeads =
            m_press->keepTogether(heightOf(cells) + (needsHeads ? heightOf(headCells) : 0)) ||
            needsHeads;
        if (needsHeads) m_press->row(headCells);
        needsHeads = false;
        m_press->row(cells);
        m_press->rule();
        m_press->skip(kGap / 3);
    }
}

Result<std::string> Paper::pdf() {
    return m_press->print();
}

}  // namespace banso
