// SPDX-License-Identifier: Apache-2.0
#include "server/http/asio.h"

namespace banso {

asio::awaitable<void> onWorkers(asio::thread_pool& workers, const std::function<void()>& work) {
    const auto initiate = [&](auto resume) {
        const auto home = asio::get_associated_executor(resume);
        asio::post(workers, [&work, home, resume = std::move(resume)]() mutable {
            work();
            asio::post(home, std::move(resume));
        });
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(initiate,
                                                                         asio::use_awaitable);
}

}  // namespace banso
