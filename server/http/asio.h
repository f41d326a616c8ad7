// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>

namespace banso {

namespace asio = boost::asio;
using asio::ip::tcp;

/// For co_await: the end of an operation is a value (its error code and result), not an exception.
constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

/// Runs `work` on a thread of `workers` while the coroutine waits; `work` must not throw.
asio::awaitable<void> onWorkers(asio::thread_pool& workers, const std::function<void()>& work);

}  // namespace banso
