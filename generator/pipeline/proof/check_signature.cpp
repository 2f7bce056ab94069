#include "generator/pipeline/proof/check_signature.h"

#include "generator/pipeline/proof/messages.h"

namespace kokai::proof {

std::optional<minisign::Signature> signature_by(const minisign::PublicKey& key,
                                                std::string_view text, const std::string& path,
                                                Findings& findings) {
  std::optional<minisign::Signature> signature = minisign::read_signature(text);
  if (!signature) {
    findings.add(kSignature, {path}, {path});
    return std::nullopt;
  }
  if (signature->id != key.id) {
    findings.add(kOtherKey, {path},
                 {minisign::shown_id(signature->id), minisign::shown_id(key.id)});
    return std::nullopt;
  }
  return signature;
}

}  // namespace kokai::proof
