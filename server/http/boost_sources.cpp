// SPDX-License-Identifier: Apache-2.0
// The one place where Asio's and Beast's own code is compiled.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
