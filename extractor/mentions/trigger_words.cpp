// SPDX-License-Identifier: Apache-2.0
// Lists the words at which finders of names begin to look.
#include "extractor/mentions/trigger_words.hpp"

#include <algorithm>
#include <array>

#include "extractor/character_set.hpp"
#include "extractor/word_set.hpp"

namespace yuantu {
namespace {

// Stems of the naming scheme for substances, by their last characters.
constexpr std::array<std::u32string_view, 26> stems = {
    U"替尼",   U"单抗", U"沙班", U"格列净", U"格列汀", U"沙坦",   U"他汀",   U"洛韦", U"帕利",
    U"奥仑赛", U"西利", U"鲁肽", U"那肽",   U"他滨",   U"紫杉醇", U"培南",   U"沙星", U"霉素",
    U"非尼",   U"佐米", U"度胺", U"他钠",   U"拉唑",   U"司他",   U"格列酮", U"诺尼"};
// Their first and second characters.
constexpr CharacterSet begins(U"替单沙格他洛帕奥西鲁那紫培霉非佐度拉司诺");
constexpr CharacterSet seconds(U"尼抗班列坦汀韦利仑鲁肽滨杉南星素佐胺钠唑他酮米非度霉帕奥司拉诺那");

constexpr std::size_t deeds = 48;
constexpr std::size_t foundings = 6;
constexpr std::size_t nouns = 17;

}  // namespace

FirmCue cue_of(std::u32string_view text) {
  static constexpr WordSet words(
      {U"领投",   U"跟投",     U"营收",     U"净利润",   U"市值",   U"上市",       U"获投",     U"增资",
       U"投建",   U"斥资",     U"收购",     U"并购",     U"控股",   U"注资",       U"创始人",   U"旗下",
       U"宣布",   U"推出",     U"自主研发", U"自研",     U"中标",   U"股价",       U"估值",     U"负责人",
       U"成立于", U"员工",     U"车间",     U"厂区",     U"创办于", U"创立于",     U"承建",     U"获评",
       U"荣获",   U"曾获",     U"募资",     U"出资",     U"量产",   U"首发",       U"首创",     U"年报",
       U"专注",   U"带来",     U"交出",     U"交付",     U"首款",   U"投产",       U"携手",     U"派出",
       U"创办",   U"成立",     U"创立",     U"建厂",     U"始创",   U"创建",       U"合作伙伴", U"投资平台",
       U"品牌",   U"投资机构", U"投资方",   U"初创公司", U"运营商", U"服务商",     U"开发商",   U"制造商",
       U"独角兽", U"子公司",   U"母公司",   U"运营单位", U"运营方", U"全资子公司", U"平台",     U"年产",
       U"日产",   U"年处理",   U"日处理",   U"年加工"});
  const std::size_t at = words.find(text);
  if (at < deeds) return FirmCue::Deed;
  if (at < deeds + foundings) return FirmCue::Founding;
  if (at < deeds + foundings + nouns) return FirmCue::Noun;
  return at < deeds + foundings + nouns + 5 ? FirmCue::Rate : FirmCue::None;
}

bool is_firms_office(std::u32string_view text) {
  static constexpr WordSet offices({U"董事长", U"总经理", U"总裁", U"首席执行官", U"CEO", U"创始人",
                                    U"联合创始人", U"董秘", U"董事会秘书", U"副总裁", U"副总经理", U"COO",
                                    U"CTO", U"CFO", U"CMO", U"副董事长", U"高级副总裁"});
  return offices.has(text);
}

bool is_settlement(std::u32string_view text) {
  return text == U"镇" || text == U"乡" || text == U"街道" || text == U"村" || text == U"岛";
}

bool is_making(std::u32string_view text) {
  static constexpr WordSet words(
      {U"研发",     U"研制",     U"开发",   U"发明",     U"推出",     U"生产",     U"制造",     U"自研",
       U"研制出",   U"研发出",   U"开发出", U"自主研发", U"自主研制", U"自主开发", U"联合研制", U"建造",
       U"首发",     U"首创",     U"展出",   U"发布",     U"交付",     U"搭载",     U"演示",     U"搭建",
       U"训练",     U"量产",     U"造出",   U"选育",     U"育成",     U"培育",     U"独创",     U"研发设计",
       U"研发生产", U"设计制造", U"带来",   U"主打",     U"研制成功", U"研发成功", U"开发成功", U"试制成功",
       U"攻克",     U"创制",     U"突破"});
  return words.has(text);
}

bool is_means(std::u32string_view text) {
  return text == U"凭借" || text == U"凭" || text == U"携";
}

bool is_showpiece(std::u32string_view text) {
  return text == U"拳头产品" || text == U"主导产品" || text == U"主打产品" || text == U"核心产品" ||
         text == U"明星产品" || text == U"代表产品" || text == U"旗舰产品" || text == U"王牌产品" ||
         text == U"首款产品" || text == U"新型产品" || text == U"热销产品" || text == U"爆款产品";
}

bool is_fruit(std::u32string_view text) {
  return text == U"成果" || text == U"新产品" || text == U"新品" || text == U"科研成果" ||
         text == U"科技成果" || text == U"创新成果" || text == U"创新产品" || text == U"展品";
}

bool is_session(std::u32string_view text) {
  if (text.back() != U'届') return false;
  constexpr std::u32string_view openings = U"首第一二三四五六七八九十届";  // 第三十|一届, 第|31|届
  return openings.find(text[0]) != openings.npos;
}

bool is_grade_of_designation(std::u32string_view text) {
  return text == U"国家" || text == U"国家级" || text == U"首批" || text == U"省级";
}

bool is_calling(std::u32string_view text) {
  static constexpr WordSet words({U"作为",   U"是",   U"成为", U"系",   U"晋升为", U"升格为", U"跻身",
                                  U"已是",   U"也是", U"还是", U"身为", U"均是",   U"都是",   U"成长为",
                                  U"同时是", U"再添", U"喜添", U"新添", U"又添",   U"增添",   U"添"});
  return words.has(text);
}

bool is_given_to(std::u32string_view text) {
  static constexpr WordSet words({U"花落", U"颁给", U"颁发给", U"获得者", U"得主", U"获奖者", U"入选者",
                                  U"称号获得者", U"荣誉获得者", U"颁发", U"授予", U"颁授"});
  return words.has(text);
}

bool may_begin_stem(std::u32string_view text) {
  const auto goes_on_with = [](std::u32string_view rest) {
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::u32string_view stem) { return stem.starts_with(rest.substr(0, 2)); });
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (goes_on_with(text.substr(i))) return true;
  }
  return false;
}

std::uint32_t stem_length(std::u32string_view text) {
  if (text.size() < 2 || !begins.has(text[0]) || !seconds.has(text[1])) return 0;
  std::uint32_t longest = 0;
  for (const std::u32string_view stem : stems) {
    if (text.starts_with(stem)) longest = std::max(longest, static_cast<std::uint32_t>(stem.size()));
  }
  return longest;
}

bool is_weak_announcement(std::u32string_view text) {
  static constexpr WordSet words({U"供不应求", U"填补", U"市场占有率", U"市占率", U"远销", U"入选", U"打破",
                                  U"吸引", U"走俏", U"销量", U"出口", U"应用于", U"成为", U"获得", U"通过"});
  return words.has(text);
}

bool is_maker_of_it(std::u32string_view text) {
  static constexpr WordSet words({U"研制单位", U"研发单位", U"生产商", U"制造商", U"研发企业", U"生产企业",
                                  U"生产厂家", U"制造企业", U"研发方", U"研制方", U"开发商", U"缔造者",
                                  U"发明人", U"发明者", U"研发者"});
  return words.has(text);
}

bool is_announcement(std::u32string_view text) {
  static constexpr WordSet words({U"问世",     U"下线",     U"首飞",     U"亮相", U"面世",     U"研制成功",
                                  U"研发成功", U"首发",     U"发布",     U"首航", U"下水",     U"获批上市",
                                  U"交付",     U"出炉",     U"首秀",     U"并网", U"投运",     U"投用",
                                  U"通过鉴定", U"通过验收", U"交付使用", U"量产", U"批量供货", U"热销",
                                  U"畅销",     U"获批",     U"装车",     U"试飞", U"批量生产", U"投放市场"});
  return words.has(text);
}

bool is_name_of_titles(std::u32string_view text) {
  static constexpr WordSet words({U"称号", U"名头", U"美誉", U"荣誉称号", U"殊荣", U"招牌", U"名片", U"头衔",
                                  U"美称", U"牌子", U"奖牌", U"牌匾", U"桂冠", U"金字招牌", U"荣誉",
                                  U"名号"});
  return words.has(text);
}

bool tells_of_listing(std::u32string_view text) {
  static constexpr WordSet words({U"名单", U"公示名单", U"百强榜", U"榜单", U"百强", U"试点项目", U"示范项目",
                                  U"认定", U"审核", U"复核", U"评审", U"示范名单", U"试点名单", U"十强",
                                  U"百强名单"});
  return words.has(text) || (text.size() > 2 && text.ends_with(U"名单"));
}

bool is_told_of_works(std::u32string_view text) {
  static constexpr WordSet words(
      {U"合龙",     U"通航",     U"开工",     U"动工",     U"投产",     U"竣工",     U"封顶", U"建成",
       U"落成",     U"启用",     U"投用",     U"投运",     U"奠基",     U"完工",     U"贯通", U"通车",
       U"达产",     U"试生产",   U"复工",     U"占地",     U"组成",     U"结顶",     U"试产", U"提速",
       U"续建",     U"试运行",   U"投入使用", U"建成投产", U"投入运营", U"扩建",     U"签约", U"落户",
       U"建设",     U"推进",     U"并网",     U"总投资",   U"开工建设", U"破土动工", U"破土", U"全线贯通",
       U"竣工投产", U"投产达效", U"点火",     U"完工投用"});
  return words.has(text);
}

bool is_model_noun(std::u32string_view text) {
  return text == U"大模型" || text == U"模型" || text == U"大语言模型";
}

}  // namespace yuantu
