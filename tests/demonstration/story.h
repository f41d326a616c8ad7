// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/client.h"

/// The businesses that the demonstration's day tells of.
namespace banso::demonstration {

namespace story {
inline constexpr std::string_view kHaruna = "榛名製菓 有限会社";
inline constexpr std::string_view kTorimichi = "カフェ とおりみち";
inline constexpr std::string_view kUsui = "株式会社 碓氷精工";
inline constexpr std::string_view kMaruyama = "丸山青果店";
inline constexpr std::string_view kIto = "ヘアサロン イト";
inline constexpr std::string_view kKataoka = "株式会社 片岡塗装";
inline constexpr std::string_view kWadabashi = "和田橋クリーニング";
}  // namespace story

/// Those of this industry, without id and advisor's id.
std::vector<Client> storyClients(Date today, std::size_t industry);

/// The place of a business of the story in the register.
std::size_t storyPlace(const std::vector<Client>& clients, std::string_view name);

StoryBusinesses storyBusinesses(const std::vector<Client>& clients);

}  // namespace banso::demonstration
