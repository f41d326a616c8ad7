// SPDX-License-Identifier: Apache-2.0
// For the programs with a command line.
#pragma once

#include <CLI/CLI.hpp>

#include "cmake/precompiled/standard.h"
