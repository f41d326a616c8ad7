// SPDX-License-Identifier: Apache-2.0
// For server/http, the only folder that speaks Beast and Asio.
#pragma once

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include "cmake/precompiled/standard.h"
