// SPDX-License-Identifier: Apache-2.0
// Gives memory of long texts back to the system before the texts go.
#pragma once

namespace yuantu {

// The whole memory pages between two places of a buffer; they read as zeros from then on. Only saves memory:
// a refusal is no error.
void give_back(void* first, void* last);

}  // namespace yuantu
