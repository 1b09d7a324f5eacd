// SPDX-License-Identifier: Apache-2.0
// Resolves millions of names: generates them, runs strong and weak evidence, and prints what it took.
//
//   bench_resolution NAMES [SEED]
//
// NAMES different names in the mean; nine in twenty things are named by one document, the others by two to
// fifty, in full, without place or legal form, by brand, and now and then misprinted.
#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/utf.hpp"
#include "graph/name_match.hpp"
#include "graph/normal_form.hpp"
#include "graph/place_directory.hpp"
#include "graph/profile_resolver.hpp"
#include "graph/weak_match.hpp"

namespace {

using yuantu::EntityType;

double megabytes_in_use() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

class Clock {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Names of firms: place, brand of two or three characters, trade, legal form.
class NameGenerator {
 public:
  explicit NameGenerator(std::uint32_t seed) : random_(seed) {
    const yuantu::PlaceDirectory& places = yuantu::PlaceDirectory::builtin();
    for (std::uint32_t p = 0; p < places.size(); ++p) {
      if (places[p].level == yuantu::PlaceLevel::City) cities_.push_back(p);
    }
  }

  struct Firm {
    std::u32string place, brand, trade, form;
    std::uint32_t province;
  };

  Firm firm() {
    const yuantu::PlaceDirectory& places = yuantu::PlaceDirectory::builtin();
    const std::uint32_t city = cities_[pick(cities_.size())];
    Firm firm;
    firm.place = yuantu::to_utf32(places[city].full);
    firm.province = places.at_level(city, yuantu::PlaceLevel::Province);
    const std::size_t length = pick(3) == 0 ? 3 : 2;
    // Some characters begin brands far more often than others.
    for (std::size_t i = 0; i < length; ++i) {
      const double skewed = std::pow(std::uniform_real_distribution<>(0, 1)(random_), 1.6);
      firm.brand += characters[static_cast<std::size_t>(skewed * static_cast<double>(characters.size()))];
    }
    firm.trade = trades[pick(std::size(trades))];
    firm.form = forms[pick(std::size(forms))];
    return firm;
  }

  // One way of writing a firm's name.
  std::u32string written(const Firm& firm) {
    switch (pick(8)) {
      case 0:
      case 1:
      case 2:
        return firm.place + firm.brand + firm.trade + firm.form;
      case 3:
        return firm.brand + firm.trade + firm.form;
      case 4:
      case 5:
        return firm.brand + firm.trade;
      case 6:
        return firm.place.substr(0, firm.place.size() - 1) + firm.brand + firm.trade;
      default:
        return pick(20) == 0 ? firm.brand : firm.place + firm.brand + firm.trade + firm.form;
    }
  }

  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

 private:
  static constexpr std::u32string_view characters =
      U"华中金天恒盛海瑞丰泰宏远新科达信德诚鑫源隆兴安康嘉润博创智联飞翔腾龙凯旋立美佳益民福禄寿喜春秋冬夏"
      U"云岚星辰宇宙光明辉煌耀晨曦朝晖昊睿哲思维格致知行道义仁礼和谐顺达通宝玉珠翠璟琪瑶琳珊珂玮琦瑾瑜璇"
      U"松柏竹梅兰菊莲荷枫桐槐榆柳杨桃李杏梨枣橙柚椰棕桂芳芬芸茵莹萱蕊蓝青绿紫红白黑银铜铁钢石岩峰岭岳岱"
      U"江河湖泊溪泉流涛波浪潮汐润泽沛霖露霜雪冰寒暖阳炎焰炫灿烁熠燃烽炬烨骏骐骥驰驭骋鹏鹤鸿雁鹰隼凤凰";
  static constexpr std::u32string_view trades[] = {
      U"科技", U"新材料",   U"生物医药", U"智能装备", U"电子",     U"半导体", U"新能源",
      U"环保", U"机械制造", U"软件",     U"信息技术", U"农业开发", U"物流",   U"建设工程",
      U"食品", U"医疗器械", U"光电",     U"自动化",   U"化工",     U"纺织"};
  static constexpr std::u32string_view forms[] = {U"有限公司", U"股份有限公司", U"集团有限公司",
                                                  U"有限责任公司"};

  std::mt19937 random_;
  std::vector<std::uint32_t> cities_;
};

std::uint32_t mentions_of(NameGenerator& names) {
  const std::size_t draw = names.pick(100);
  if (draw < 45) return 1;
  if (draw < 90) return static_cast<std::uint32_t>(2 + names.pick(3));
  return static_cast<std::uint32_t>(5 + names.pick(46));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: bench_resolution NAMES [SEED]\n";
    return 2;
  }
  const std::size_t wanted = std::stoul(arguments[1]);
  NameGenerator names(count > 2 ? static_cast<std::uint32_t>(std::stoul(arguments[2])) : 7);
  yuantu::ProfileBuilder builder;
  std::uint32_t document = 0;
  std::size_t entities = 0;
  const Clock generating;
  while (builder.name_count() < wanted) {
    const NameGenerator::Firm firm = names.firm();
    for (std::uint32_t left = mentions_of(names); left > 0; --left, ++document, ++entities) {
      const std::string name = yuantu::to_utf8(names.written(firm));
      std::vector<std::string> keys{name};
      if (names.pick(3) == 0) keys.push_back(yuantu::to_utf8(names.written(firm)));
      builder.add(EntityType::Company, {keys.begin(), keys.end()}, document, firm.province);
    }
  }
  std::cout << "generated " << builder.name_count() << " names in " << entities << " documents, "
            << generating.seconds() << " s\n";
  const Clock resolving;
  const yuantu::ProfileSet set = std::move(builder).finish();
  const double profiled = resolving.seconds();
  yuantu::ProfileResolver resolver(set, nullptr, nullptr);
  resolver.run();
  const double strong = resolving.seconds();
  const yuantu::Constraints constraints(set.names);
  const yuantu::WeakMatches weak =
      yuantu::find_weak_matches(set, resolver.clusters(), constraints, set.size());
  const yuantu::ResolutionFigures& figures = resolver.figures();
  std::cout << "names " << set.names.size() << "\nprofiles " << set.size() << "\ncompared "
            << figures.compared + weak.compared << "\nlargest_block " << figures.largest_block
            << "\nlargest_component " << figures.largest_component << "\nlargest_cluster "
            << figures.largest_cluster << "\ndropped_profiles " << figures.dropped_profiles
            << "\ndropped_candidates " << weak.dropped << "\nunexamined " << figures.unexamined << "\nfull "
            << figures.full << "\nweak_pairs " << weak.matches.size() << "\nseconds_profiles " << profiled
            << "\nseconds_strong " << strong - profiled << "\nseconds_weak " << resolving.seconds() - strong
            << "\nseconds " << resolving.seconds() << "\npeak_megabytes " << megabytes_in_use() << "\n";
}
