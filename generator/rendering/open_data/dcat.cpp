#include <algorithm>

#include "generator/formats/json.h"
#include "generator/formats/xml_writer.h"
#include "generator/rendering/open_data/metadata.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

constexpr std::string_view kMediaTypes = "https://www.iana.org/assignments/media-types/";

struct Distribution {
  std::string file;  ///< below data/
  std::string_view media_type;
};

struct Dataset {
  std::string id;  ///< "#table-systems", on the data page
  std::string title;
  std::vector<Distribution> distributions;
};

/// What both writings say. Addresses are whole where the site's own is known, else from data/ on.
class Catalogue {
 public:
  Catalogue(const Archive& archive, const LoadedTheme& theme) : archive_(archive), theme_(theme) {
    for (const DataTable& table : data_tables()) {
      if (table.of == TableOf::kAssessment) continue;
      const std::string name(table.name);
      datasets.push_back({"#table-" + name,
                          theme.words.*table.title,
                          {{name + ".csv", "text/csv"}, {name + ".json", "application/json"}}});
    }
    if (archive.ledger) {
      datasets.push_back(
          {"#ledger", theme.words.table_ledger, {{"ledger.json", "application/json"}}});
    }
  }

  const SiteSettings& settings() const { return archive_.settings; }
  const std::string& language() const { return theme_.language; }
  const std::string& description() const { return theme_.words.data_description; }
  std::string address(const std::string& file) const {
    const std::string whole = absolute(archive_, "data/" + file);
    return whole.empty() ? file : whole;
  }
  std::string home() const {
    const std::string whole = absolute(archive_, "");
    return whole.empty() ? "../index.html" : whole;
  }
  /// The newest 公表日, or empty.
  std::string modified() const {
    const std::optional<Date> newest = newest_published(archive_.records);
    return newest ? iso(*newest) : std::string();
  }

  std::vector<Dataset> datasets;

 private:
  const Archive& archive_;
  const LoadedTheme& theme_;
};

/// One catalogue as JSON-LD.
class JsonLd {
 public:
  explicit JsonLd(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string write() {
    const SiteSettings& settings = catalogue_.settings();
    json_.begin_object();
    write_context();
    json_.member("@id", catalogue_.address("#catalog")).member("@type", "dcat:Catalog");
    json_.member("title", settings.title).member("description", catalogue_.description());
    json_.member("language", catalogue_.language());
    json_.key("publisher").begin_object().member("@type", "foaf:Agent");
    json_.member("foaf:name", settings.publisher).end_object();
    link("homepage", catalogue_.home());
    if (!settings.licence_url.empty()) link("license", settings.licence_url);
    const std::string modified = catalogue_.modified();
    if (!modified.empty()) json_.member("modified", modified);
    json_.key("dataset").begin_array();
    for (const Dataset& dataset : catalogue_.datasets) write_dataset(dataset);
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void write_context() {
    json_.key("@context").begin_object();
    json_.member("dcat", "http://www.w3.org/ns/dcat#").member("dct", "http://purl.org/dc/terms/");
    json_.member("foaf", "http://xmlns.com/foaf/0.1/");
    json_.member("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (const char* term : {"title", "description", "language", "publisher", "license"}) {
      json_.member(term, "dct:" + std::string(term));
    }
    json_.key("modified").begin_object().member("@id", "dct:modified");
    json_.member("@type", "xsd:date").end_object();
    json_.member("homepage", "foaf:homepage");
    for (const char* term : {"dataset", "distribution", "downloadURL", "mediaType"}) {
      json_.member(term, "dcat:" + std::string(term));
    }
    json_.end_object();
  }

  void link(std::string_view key, const std::string& to) {
    json_.key(key).begin_object().member("@id", to).end_object();
  }

  void write_dataset(const Dataset& dataset) {
    json_.begin_object().member("@id", catalogue_.address(dataset.id));
    json_.member("@type", "dcat:Dataset").member("title", dataset.title);
    json_.key("distribution").begin_array();
    for (const Distribution& one : dataset.distributions) {
      json_.begin_object().member("@id", catalogue_.address(one.file) + "#distribution");
      json_.member("@type", "dcat:Distribution");
      link("downloadURL", catalogue_.address(one.file));
      link("mediaType", std::string(kMediaTypes).append(one.media_type));
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  const Catalogue& catalogue_;
  json::Writer json_;
};

/// The same as RDF/XML.
class RdfXml {
 public:
  explicit RdfXml(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::string write() {
    const SiteSettings& settings = catalogue_.settings();
    xml_.open("rdf:RDF").attribute("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml_.attribute("xmlns:dcat", "http://www.w3.org/ns/dcat#");
    xml_.attribute("xmlns:dct", "http://purl.org/dc/terms/");
    xml_.attribute("xmlns:foaf", "http://xmlns.com/foaf/0.1/");
    xml_.open("dcat:Catalog").attribute("rdf:about", catalogue_.address("#catalog"));
    xml_.element("dct:title", settings.title);
    xml_.element("dct:description", catalogue_.description());
    xml_.element("dct:language", catalogue_.language());
    xml_.open("dct:publisher").open("foaf:Agent").element("foaf:name", settings.publisher);
    xml_.close().close();
    link("foaf:homepage", catalogue_.home());
    if (!settings.licence_url.empty()) link("dct:license", settings.licence_url);
    if (const std::string modified = catalogue_.modified(); !modified.empty()) {
      xml_.open("dct:modified");
      xml_.attribute("rdf:datatype", "http://www.w3.org/2001/XMLSchema#date");
      xml_.text(modified).close();
    }
    for (const Dataset& dataset : catalogue_.datasets) write_dataset(dataset);
    return xml_.take();
  }

 private:
  void link(std::string_view name, const std::string& to) {
    xml_.open(name).attribute("rdf:resource", to).close();
  }

  void write_dataset(const Dataset& dataset) {
    xml_.open("dcat:dataset").open("dcat:Dataset");
    xml_.attribute("rdf:about", catalogue_.address(dataset.id));
    xml_.element("dct:title", dataset.title);
    for (const Distribution& one : dataset.distributions) {
      xml_.open("dcat:distribution").open("dcat:Distribution");
      xml_.attribute("rdf:about", catalogue_.address(one.file) + "#distribution");
      link("dcat:downloadURL", catalogue_.address(one.file));
      link("dcat:mediaType", std::string(kMediaTypes).append(one.media_type));
      xml_.close().close();
    }
    xml_.close().close();
  }

  const Catalogue& catalogue_;
  xml::Writer xml_;
};

}  // namespace

std::string catalogue_jsonld(const Archive& archive, const LoadedTheme& theme) {
  return JsonLd(Catalogue(archive, theme)).write();
}

std::string catalogue_rdf(const Archive& archive, const LoadedTheme& theme) {
  return RdfXml(Catalogue(archive, theme)).write();
}

}  // namespace kokai
