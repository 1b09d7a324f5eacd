// SPDX-License-Identifier: Apache-2.0
// Spreads numbered pieces of work over threads and takes the results in order.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace yuantu {

// `make(i)` runs on any thread, for i from 0 to count - 1; `take(i, result)` runs for one i after the other,
// also on any thread, but never two at once. No piece is begun while `window` results before it are not yet
// taken, so that memory stays bounded. What is thrown for the smallest i is thrown again here, and nothing
// behind it is taken.
template <class Result, class Make, class Take>
class OrderedWork {
 public:
  OrderedWork(std::size_t count, std::size_t window, Make& make, Take& take)
      : count_(count), make_(make), take_(take), slots_(std::max<std::size_t>(window, 1)) {}

  void run(unsigned threads) {
    std::vector<std::thread> helpers;
    const std::size_t useful = std::min<std::size_t>(threads, count_);
    for (std::size_t t = 1; t < useful; ++t) helpers.emplace_back([this] { work(); });
    work();
    for (std::thread& helper : helpers) helper.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    std::optional<Result> result;
    std::exception_ptr failure;
    bool ready = false;
  };

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [this] { return failure_ || next_ == count_ || next_ < taken_ + slots_.size(); });
      if (failure_ || next_ == count_) return;
      const std::size_t piece = next_++;
      lock.unlock();
      Slot slot = make(piece);
      lock.lock();
      slots_[piece % slots_.size()] = std::move(slot);
      drain(lock);
    }
  }

  Slot make(std::size_t piece) noexcept {
    Slot slot;
    try {
      slot.result.emplace(make_(piece));
    } catch (...) {
      slot.failure = std::current_exception();
    }
    slot.ready = true;
    return slot;
  }

  // Takes what is next in order, unless another thread is at it.
  void drain(std::unique_lock<std::mutex>& lock) {
    if (draining_) return;
    draining_ = true;
    while (!failure_ && taken_ < count_ && slots_[taken_ % slots_.size()].ready) {
      Slot slot = std::exchange(slots_[taken_ % slots_.size()], Slot());
      lock.unlock();
      std::exception_ptr failure = slot.failure ? slot.failure : hand_over(*slot.result);
      slot = Slot();
      lock.lock();
      failure_ = failure;
      ++taken_;
      room_.notify_all();
    }
    draining_ = false;
  }

  std::exception_ptr hand_over(Result& result) noexcept {
    try {
      take_(taken_, std::move(result));
    } catch (...) {
      return std::current_exception();
    }
    return nullptr;
  }

  const std::size_t count_;
  Make& make_;
  Take& take_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::vector<Slot> slots_;
  std::size_t next_ = 0;   // the next piece to begin
  std::size_t taken_ = 0;  // pieces taken; only the draining thread changes it
  bool draining_ = false;
  std::exception_ptr failure_;
};

template <class Result, class Make, class Take>
void work_in_order(std::size_t count, unsigned threads, std::size_t window, Make make, Take take) {
  OrderedWork<Result, Make, Take>(count, window, make, take).run(threads);
}

}  // namespace yuantu
