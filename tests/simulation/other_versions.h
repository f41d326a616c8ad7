// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace banso::simulation {

/// The message as a later version would write it: with lines and members that this one does not
/// know.
std::string asOfLater(std::string_view message);

/// The request as a program of protocol 1 would write it: without all that came with protocol 2.
std::string asOfOlder(std::string_view request);
/// What such a program makes use of in an answer; it passes the rest over.
std::string heardByOlder(std::string_view answer);

}  // namespace banso::simulation
