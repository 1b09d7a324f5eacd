// SPDX-License-Identifier: Apache-2.0
// Looks names of columns up in a table of whole names, then in one of their parts.
#include "extractor/relations/column_names.hpp"

namespace yuantu {
namespace {

constexpr std::size_t longest_column_name = 16;

constexpr ColumnName columns[] = {
    {U"项目名称", {}},
    {U"名称", {}},
    {U"企业名称", {}},
    {U"单位名称", {}},
    {U"项目", {}},
    {U"企业", {}},
    {U"园区", {}},
    {U"平台名称", {}},
    {U"建设地点", RelationType::locatedIn},
    {U"地点", RelationType::locatedIn},
    {U"所在地", RelationType::locatedIn},
    {U"所在园区", RelationType::locatedIn},
    {U"选址", RelationType::locatedIn},
    {U"落户园区", RelationType::locatedIn},
    {U"投资单位", RelationType::investedBy},
    {U"投资方", RelationType::investedBy},
    {U"投资主体", RelationType::investedBy},
    {U"投资企业", RelationType::investedBy},
    {U"业主", RelationType::investedBy},
    {U"业主单位", RelationType::investedBy},
    {U"项目单位", RelationType::investedBy},
    {U"建设单位", RelationType::investedBy},
    {U"施工单位", RelationType::constructedBy},
    {U"承建单位", RelationType::constructedBy},
    {U"总包单位", RelationType::constructedBy},
    {U"运营单位", RelationType::operatedBy},
    {U"运营方", RelationType::operatedBy},
    {U"主管单位", RelationType::operatedBy},
    {U"牵头单位", RelationType::foundedBy},
    {U"共建单位", RelationType::foundedBy},
    {U"依托单位", RelationType::foundedBy},
    {U"主导产业", RelationType::focusesOn},
    {U"所属行业", RelationType::focusesOn},
    {U"产业方向", RelationType::focusesOn},
    {U"行业", RelationType::focusesOn},
    {U"领域", RelationType::focusesOn},
    {U"赛道", RelationType::focusesOn},
    {U"行业领域", RelationType::focusesOn},
    {U"所属领域", RelationType::focusesOn},
    {U"技术领域", RelationType::focusesOn},
    {U"所属产业", RelationType::focusesOn},
    {U"产业领域", RelationType::focusesOn},
    {U"所属赛道", RelationType::focusesOn},
    {U"细分领域", RelationType::focusesOn},
    {U"重点产业", RelationType::focusesOn},
    {U"奖项", RelationType::awarded},
    {U"获奖等级", RelationType::awarded},
    {U"荣誉", RelationType::awarded},
    {U"主办单位", RelationType::organizedBy},
    {U"承办单位", RelationType::organizedBy},
    {U"发布单位", RelationType::issuedBy},
    {U"印发单位", RelationType::issuedBy},
    {U"研发单位", RelationType::develops},
};

// What a column's name may hold where it is none of those above.
constexpr ColumnName column_parts[] = {
    {U"所在", RelationType::locatedIn},
    {U"地点", RelationType::locatedIn},
    {U"省份", RelationType::locatedIn},
    {U"城市", RelationType::locatedIn},
    {U"地区", RelationType::locatedIn},
    {U"投资方", RelationType::investedBy},
    {U"奖项", RelationType::awarded},
    {U"依托单位", RelationType::foundedBy},
    {U"承担单位", RelationType::foundedBy},
    {U"企业", {}},
    {U"公司", {}},
    {U"单位", {}},
    {U"项目", {}},
};

}  // namespace

const ColumnName* column_named(std::u32string_view name) {
  if (name.size() > longest_column_name) return nullptr;
  for (const ColumnName& column : columns) {
    if (column.word == name) return &column;
  }
  for (const ColumnName& column : column_parts) {
    if (name.find(column.word) != std::u32string_view::npos) return &column;
  }
  return nullptr;
}

TypeSet subjects_of(std::u32string_view column) {
  using enum EntityType;
  if (column.find(U"项目") != std::u32string_view::npos) return TypeSet(Project);
  if (column.find(U"园区") != std::u32string_view::npos) return TypeSet(Park);
  if (column.find(U"平台") != std::u32string_view::npos) return TypeSet(Lab);
  if (column == U"名称") return TypeSet(Project, Company, Lab, Park);
  return TypeSet(Company, Organization, Lab, University);
}

}  // namespace yuantu
