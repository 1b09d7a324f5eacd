// SPDX-License-Identifier: Apache-2.0
// The makers that the format table points to, each in the file of its exporter.
#pragma once

#include <memory>

#include "exporters/exporter.hpp"

namespace yuantu {

std::unique_ptr<Exporter> make_turtle();
std::unique_ptr<Exporter> make_turtle12();
std::unique_ptr<Exporter> make_ntriples();
std::unique_ptr<Exporter> make_nquads();
std::unique_ptr<Exporter> make_trig();
std::unique_ptr<Exporter> make_jsonld();
std::unique_ptr<Exporter> make_graphml();
std::unique_ptr<Exporter> make_gexf();
std::unique_ptr<Exporter> make_neo4j();
std::unique_ptr<Exporter> make_tables();
std::unique_ptr<Exporter> make_jsonl();

}  // namespace yuantu
