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

// `next()` gives the pieces of work one after the other, on any thread, but never two at once, and nothing at
// the end; `make(piece)` runs on any thread; `take(i, result)` runs for one piece after the other, i counted
// from 0, also on any thread, but never two at once. No piece is asked for while `window` results before it
// are not yet taken, so that memory stays bounded. What is thrown for the first piece is thrown again here,
// and nothing behind it is taken.
template <class Result, class Next, class Make, class Take>
class OrderedWork {
 public:
  OrderedWork(std::size_t window, Next& next, Make& make, Take& take)
      : next_(next), make_(make), take_(take), slots_(std::max<std::size_t>(window, 1)) {}

  void run(std::size_t threads) {
    std::vector<std::thread> helpers;
    for (std::size_t t = 1; t < threads; ++t) helpers.emplace_back([this] { work(); });
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
    while (true) {
      Slot slot;
      const std::optional<std::size_t> place = make_next(slot);
      if (!place) return;
      std::unique_lock lock(mutex_);
      slots_[*place % slots_.size()] = std::move(slot);
      drain(lock);
    }
  }

  // The place of the next piece, whose result is made; nothing if there is none.
  std::optional<std::size_t> make_next(Slot& slot) {
    std::unique_lock source(source_);
    std::optional<std::size_t> place;
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] { return failure_ || ended_ || begun_ < taken_ + slots_.size(); });
      if (failure_ || ended_) return std::nullopt;
      place = begun_;
    }
    slot.ready = true;
    try {
      auto piece = next_();
      ended_ = !piece.has_value();
      if (ended_) return std::nullopt;
      ++begun_;
      source.unlock();
      slot.result.emplace(make_(std::move(*piece)));
    } catch (...) {
      if (source.owns_lock()) ++begun_;
      slot.failure = std::current_exception();
    }
    return place;
  }

  // Takes what is next in order, unless another thread is at it.
  void drain(std::unique_lock<std::mutex>& lock) {
    if (draining_) return;
    draining_ = true;
    while (!failure_ && slots_[taken_ % slots_.size()].ready) {
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

  Next& next_;
  Make& make_;
  Take& take_;
  std::mutex source_;  // held while a piece is asked for; before `mutex_` where both are
  std::mutex mutex_;
  std::condition_variable room_;
  std::vector<Slot> slots_;
  std::size_t begun_ = 0;  // pieces that were asked for; only who holds `source_` changes it
  bool ended_ = false;     // likewise
  std::size_t taken_ = 0;  // pieces taken; only the draining thread changes it
  bool draining_ = false;
  std::exception_ptr failure_;
};

template <class Result, class Next, class Make, class Take>
void work_in_order_of(Next next, unsigned threads, std::size_t window, Make make, Take take) {
  OrderedWork<Result, Next, Make, Take>(window, next, make, take).run(threads);
}

// The same for pieces that are numbers, from 0 to count - 1.
template <class Result, class Make, class Take>
void work_in_order(std::size_t count, unsigned threads, std::size_t window, Make make, Take take) {
  const auto next = [count, i = std::size_t{0}]() mutable {
    return i < count ? std::optional<std::size_t>(i++) : std::nullopt;
  };
  const auto useful = static_cast<unsigned>(std::min<std::size_t>(threads, count));
  work_in_order_of<Result>(next, useful, window, make, take);
}

}  // namespace yuantu
