#include "generator/formats/mail.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include <gmime/gmime.h>

#include "generator/diagnostics/escape.h"
#include "generator/formats/mail_header.h"
#include "generator/formats/mail_limits.h"
#include "generator/formats/messages.h"
#include "generator/text/ascii.h"
#include "generator/text/charset.h"
#include "generator/text/utf8.h"

namespace kokai::mail {
namespace {

constexpr std::size_t kZipHead = 8;

template <typename T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

Owned<GMimeMessage> parsed(std::string_view bytes) {
  [[maybe_unused]] static const bool kReady = (g_mime_init(), true);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), TRUE);
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

std::string_view raw_header(GMimeObject* object, const char* name) {
  GMimeHeader* const header =
      g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
  const char* const raw = header == nullptr ? nullptr : g_mime_header_get_raw_value(header);
  return raw == nullptr ? std::string_view() : std::string_view(raw);
}

/// "text/plain", small letters.
std::string type_of(GMimeObject* part) {
  GMimeContentType* const type = g_mime_object_get_content_type(part);
  if (type == nullptr) return "text/plain";
  const std::unique_ptr<char, decltype(&g_free)> name(g_mime_content_type_get_mime_type(type),
                                                      &g_free);
  return ascii::lower(for_terminal(name.get()));
}

/// Hands on the decoded content piece by piece; false of `take` ends it.
void read_content(GMimePart* part, const std::function<bool(std::string_view)>& take) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  GMimeStream* const stream =
      content == nullptr ? nullptr : g_mime_data_wrapper_get_stream(content);
  if (stream == nullptr) return;
  g_mime_stream_reset(stream);
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, g_mime_part_get_content_encoding(part));
  std::array<char, 16384> in;
  std::string out;
  while (true) {
    const ssize_t got = g_mime_stream_read(stream, in.data(), in.size());
    const std::size_t size = got > 0 ? static_cast<std::size_t>(got) : 0;
    out.resize(g_mime_encoding_outlen(&state, size) + 64);
    const std::size_t made = size != 0 ? g_mime_encoding_step(&state, in.data(), size, out.data())
                                       : g_mime_encoding_flush(&state, in.data(), 0, out.data());
    if (made != 0 && !take(std::string_view(out).substr(0, made))) return;
    if (size == 0) return;
  }
}

/// A text that stands in the mail itself.
struct TextPart {
  std::string text;
  bool html = false;
  const GMimeObject* alternative = nullptr;  ///< outermost multipart/alternative around it
};

class Reader {
 public:
  Reader(const Limits& limits, Mail& mail) : limits_(limits), mail_(mail) {}

  /// False when a text is above its limit.
  bool run(GMimeMessage* message) {
    read_headers(message);
    walk(g_mime_message_get_mime_part(message));
    if (too_large_) return false;
    join_texts();
    judge();
    return true;
  }

 private:
  void read_headers(GMimeMessage* message) {
    GMimeObject* const object = GMIME_OBJECT(message);
    if (const char* const id = g_mime_message_get_message_id(message)) mail_.id = for_terminal(id);
    if (GDateTime* const date = g_mime_message_get_date(message)) {
      const std::unique_ptr<gchar, decltype(&g_free)> text(
          g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"), &g_free);
      if (text != nullptr) mail_.date = text.get();
    }
    mail_.subject = header_text(raw_header(object, "Subject"), "Subject", mail_.doubts);
    const std::vector<Address> from = addresses(raw_header(object, "From"), "From");
    if (!from.empty()) mail_.from = from.front();
    mail_.to = addresses(raw_header(object, "To"), "To");
  }

  std::vector<Address> addresses(std::string_view raw, const char* where) {
    std::vector<Address> out;
    const std::string header = header_in_utf8(raw, where, mail_.doubts);
    const Owned<InternetAddressList> list(internet_address_list_parse(nullptr, header.c_str()));
    if (list != nullptr) append(out, list.get());
    return out;
  }

  /// The mailboxes of a list and of the groups in it.
  static void append(std::vector<Address>& out, InternetAddressList* list) {
    for (int i = 0; i < internet_address_list_length(list); ++i) {
      InternetAddress* const one = internet_address_list_get_address(list, i);
      if (INTERNET_ADDRESS_IS_MAILBOX(one)) {
        out.push_back(mailbox_of(one));
      } else if (INTERNET_ADDRESS_IS_GROUP(one)) {
        InternetAddressList* const members =
            internet_address_group_get_members(INTERNET_ADDRESS_GROUP(one));
        for (int j = 0; members != nullptr && j < internet_address_list_length(members); ++j) {
          InternetAddress* const member = internet_address_list_get_address(members, j);
          if (INTERNET_ADDRESS_IS_MAILBOX(member)) out.push_back(mailbox_of(member));
        }
      }
    }
  }

  static Address mailbox_of(InternetAddress* one) {
    const char* const name = internet_address_get_name(one);
    const char* const address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one));
    return {decode_with_marks(name == nullptr ? "" : name, Charset::kUtf8).text,
            for_terminal(address == nullptr ? "" : address)};
  }

  /// Parts in the order of the mail, without recursion.
  void walk(GMimeObject* root) {
    struct Step {
      GMimeObject* object;
      const GMimeObject* alternative;
    };
    std::vector<Step> left;
    if (root != nullptr) left.push_back({root, nullptr});
    while (!left.empty() && !too_large_) {
      const Step step = left.back();
      left.pop_back();
      if (!GMIME_IS_MULTIPART(step.object)) {
        take_leaf(step.object, step.alternative);
      } else if (type_of(step.object) == "multipart/encrypted") {
        list_locked(step.object);
      } else {
        const bool alternative = type_of(step.object) == "multipart/alternative";
        GMimeMultipart* const parts = GMIME_MULTIPART(step.object);
        for (int i = g_mime_multipart_get_count(parts); i > 0; --i) {
          left.push_back(
              {g_mime_multipart_get_part(parts, i - 1),
               step.alternative == nullptr && alternative ? step.object : step.alternative});
        }
      }
    }
  }

  void take_leaf(GMimeObject* part, const GMimeObject* alternative) {
    if (GMIME_IS_MESSAGE_PART(part)) {
      list_forwarded(GMIME_MESSAGE_PART(part));
      return;
    }
    if (!GMIME_IS_PART(part)) return;
    const std::string type = type_of(part);
    const std::string name = name_of_part(part);
    GMimeContentDisposition* const disposition = g_mime_object_get_content_disposition(part);
    const bool attached =
        disposition != nullptr && g_mime_content_disposition_is_attachment(disposition);
    const bool text = (type == "text/plain" || type == "text/html") && !attached && name.empty();
    if (text) {
      take_text(GMIME_PART(part), type == "text/html", alternative);
    } else {
      list_file(GMIME_PART(part), name, type);
    }
  }

  void take_text(GMimePart* part, bool html, const GMimeObject* alternative) {
    std::string bytes;
    read_content(part, [&](std::string_view piece) {
      bytes += piece;
      return bytes.size() <= limits_.text_bytes;
    });
    if (bytes.size() > limits_.text_bytes) {
      too_large_ = true;
      return;
    }
    GMimeObject* const object = GMIME_OBJECT(part);
    std::string text =
        with_plain_breaks(decoded(std::move(bytes), type_parameter(object, "charset"),
                                  html ? "text/html" : "text/plain", mail_.doubts));
    if (html) {
      text = text_of_html(text);
    } else if (is_named(type_parameter(object, "format"), "flowed")) {
      text = unflowed(text, is_named(type_parameter(object, "delsp"), "yes"));
    }
    texts_.push_back({std::move(text), html, alternative});
  }

  static bool is_named(std::string_view value, std::string_view word) {
    return g_ascii_strncasecmp(value.data(), word.data(), word.size()) == 0 &&
           value.size() == word.size();
  }

  std::string type_parameter(GMimeObject* part, std::string_view name) {
    return parameter(raw_header(part, "Content-Type"), name, mail_.doubts);
  }

  std::string name_of_part(GMimeObject* part) {
    std::string name = parameter(raw_header(part, "Content-Disposition"), "filename", mail_.doubts);
    if (name.empty()) name = type_parameter(part, "name");
    return for_terminal(name);
  }

  void list_file(GMimePart* part, const std::string& name, const std::string& type) {
    Attachment file{name, type, 0, Attachment::Kind::kFile};
    std::string head;
    read_content(part, [&](std::string_view piece) {
      if (head.size() < kZipHead) head += piece.substr(0, kZipHead - head.size());
      file.bytes += piece.size();
      return true;
    });
    // A zip's first entry says in its flags whether it is encrypted.
    const bool locked_zip =
        head.size() == kZipHead && head.starts_with("PK\x03\x04") && (head[6] & 1) != 0;
    const bool smime = type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime";
    if (locked_zip || smime || type == "application/pgp-encrypted") {
      file.kind = Attachment::Kind::kLocked;
    }
    mail_.attachments.push_back(std::move(file));
  }

  void list_locked(GMimeObject* part) {
    mail_.attachments.push_back({name_of_part(part), type_of(part), 0, Attachment::Kind::kLocked});
  }

  void list_forwarded(GMimeMessagePart* part) {
    Attachment forwarded{{}, type_of(GMIME_OBJECT(part)), 0, Attachment::Kind::kMessage};
    if (GMimeMessage* const inner = g_mime_message_part_get_message(part)) {
      GMimeObject* const object = GMIME_OBJECT(inner);
      forwarded.name =
          for_terminal(header_text(raw_header(object, "Subject"), "Subject", mail_.doubts));
      const Owned<GMimeStream> nowhere(g_mime_stream_null_new());
      const ssize_t bytes = g_mime_object_write_to_stream(object, nullptr, nowhere.get());
      forwarded.bytes = bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
    }
    mail_.attachments.push_back(std::move(forwarded));
  }

  static std::string with_plain_breaks(std::string text) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < text.size(); ++from) {
      if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
      text[to++] = text[from] == '\r' ? '\n' : text[from];
    }
    text.resize(to);
    return text;
  }

  /// True when the same words stand in the mail as plain text, too.
  bool stands_as_plain(const TextPart& part) const {
    return part.html && part.alternative != nullptr &&
           std::any_of(texts_.begin(), texts_.end(), [&](const TextPart& other) {
             return !other.html && other.alternative == part.alternative &&
                    !trim(other.text).empty();
           });
  }

  void join_texts() {
    for (const TextPart& part : texts_) {
      if (trim(part.text).empty() || stands_as_plain(part)) continue;
      if (!mail_.text.empty() && !mail_.text.ends_with('\n')) mail_.text += '\n';
      mail_.text += part.text;
      if (mail_.source != Mail::Source::kPlain) {
        mail_.source = part.html ? Mail::Source::kHtml : Mail::Source::kPlain;
      }
    }
    mail_.passages = passages_of(mail_.text);
    too_large_ = mail_.text.size() > 2 * limits_.text_bytes;
  }

  void judge() {
    const auto locked =
        std::count_if(mail_.attachments.begin(), mail_.attachments.end(),
                      [](const Attachment& one) { return one.kind == Attachment::Kind::kLocked; });
    if (locked != 0) mail_.doubts.push_back({&kMailLocked, {std::to_string(locked)}});
    if (mail_.source == Mail::Source::kNone) {
      mail_.doubts.push_back({&kMailNoText, {std::to_string(mail_.attachments.size())}});
    }
  }

  const Limits& limits_;
  Mail& mail_;
  std::vector<TextPart> texts_;
  bool too_large_ = false;
};

/// True when the first line is one of a header, as a mail begins.
bool begins_as_mail(std::string_view bytes) {
  const std::size_t colon = bytes.find_first_of(": \t\r\n");
  return colon != std::string_view::npos && colon != 0 && bytes[colon] == ':';
}

/// An .eml may come with the From_ line of a mailbox, or with a byte order mark.
std::string_view without_preface(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t end = bytes.find('\n');
  return bytes.starts_with("From ") && end != std::string_view::npos ? bytes.substr(end + 1)
                                                                     : bytes;
}

}  // namespace

std::optional<Mail> read_mail(std::string_view bytes, const Limits& limits, const Span& at,
                              Findings& findings) {
  const auto refused = [&](const Message& message, std::vector<std::string> args) {
    findings.add(message, at, std::move(args));
    return std::nullopt;
  };
  bytes = without_preface(bytes);
  if (!begins_as_mail(bytes)) return refused(kMailNoHeader, {});
  if (bytes.size() > limits.message_bytes) {
    return refused(kMailTooLarge,
                   {std::to_string(bytes.size()), std::to_string(limits.message_bytes)});
  }
  const Excess excess = excess_of(bytes, limits);
  if (!excess.limit.empty()) {
    return refused(kMailTooComplex, {std::string(excess.limit), std::to_string(excess.value)});
  }
  const Owned<GMimeMessage> message = parsed(bytes);
  if (message == nullptr) return refused(kMailNoHeader, {});
  Mail mail;
  if (!Reader(limits, mail).run(message.get())) {
    return refused(kMailTextTooLarge, {std::to_string(limits.text_bytes)});
  }
  if (mail.from.address.empty() && mail.date.empty() && mail.id.empty() && mail.subject.empty()) {
    return refused(kMailNoHeader, {});
  }
  return mail;
}

}  // namespace kokai::mail
