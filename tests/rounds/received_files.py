"""Files as they come in during a round: a form's export, faxes typed into a workbook, a mailbox.

Every name, address and number in them is made up, and is listed in PLANTED: none may ever be published.
"""
import io
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

FORM = [
    ("101", "2026-03-02 09:10", "浦野 美咲", "岬県浜辺市東町3丁目4番5号", "090-1111-2222", "misaki.urano@provider.example",
     "Ⅰ-5 法令上の根拠", "法令の番号が古いので、直してください。"),
    ("102", "2026-03-02 21:45", "髙橋 﨑一", "", "", "", "", "①委託先が多すぎます。\n減らしてほしい。"),
    ("103", "2026-03-03 08:00", "浦野 美咲", "岬県浜辺市東町3丁目4番5号", "090-1111-2222", "misaki.urano@provider.example",
     "", "私は浦野美咲と申します。東町3丁目4番5号に住んでいます。電話は０９０－１１１１－２２２２です。"
         "マイナンバーは1234 5678 9018です。保管の期間を短くしてください。"),
    ("104", "2026-03-05 12:00", "匿名希望", "", "", "", "", "=HYPERLINK(\"http://evil.example\",\"見て\")"),
]
FAX = [
    ("1", "2026/3/6", "FAX", "国枝 太郎", "委託先の会社が多すぎます。減らしてほしいです。"),
    ("2", "令和8年3月7日", "持参", "一般社団法人みさき会", "研修を毎年行ってください。"),
    ("3", "2026/3/8", "郵送", "国枝 花子", ""),
]
MAILS = [
    ("<m1@provider.example>", "倉田 健", "ken.kurata@provider.example", "みほんの支給に関する事務について i-1-2",
     "倉田と申します。\n保管の期間の根拠を書いてください。\n\n--\n倉田 健\n080-3333-4444\n岬県浜辺市西町1-2-3\n"),
    ("<m2@provider.example>", "", "anon@provider.example", "意見", "賛成です。\n\n> 国枝 太郎さんは書きました:\n> 前のメール\n"),
]
PLANTED = ["浦野", "美咲", "090-1111-2222", "０９０－１１１１－２２２２", "misaki.urano", "1234 5678 9018", "123456789018",
           "東町3丁目", "髙橋", "﨑一", "国枝", "花子", "倉田", "ken.kurata", "080-3333-4444", "西町1-2-3", "みさき会",
           "anon@provider"]


def form_csv(rows=FORM):
    """As a form's service exports it: CP932, CRLF, line breaks in quotes."""
    head = ["受付番号", "受付日時", "お名前", "ご住所", "電話番号", "メールアドレス", "該当箇所", "ご意見の内容（1000字以内）"]
    lines = [",".join('"%s"' % cell.replace('"', '""') for cell in row) for row in [head, *rows]]
    return "\r\n".join(lines).replace("\r\n", "\x00").replace("\n", "\r\n").replace("\x00", "\r\n").encode("cp932")


def fax_workbook(rows=FAX):
    """A workbook with inline strings and a title above its headings."""
    table = [["意見一覧（ファックス・窓口）"], [], ["No.", "受付日", "提出方法", "氏名", "ご意見"], *rows]
    cells = []
    for r, row in enumerate(table, 1):
        body = "".join('<c r="%s%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>'
                       % (chr(65 + c), r, escape(text)) for c, text in enumerate(row) if text)
        cells.append('<row r="%d">%s</row>' % (r, body))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>' % (relations, office),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="受付" sheetId="1" r:id="rId1"/>'
                           '</sheets></workbook>' % (main, office),
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>' % (relations, office),
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>'
                                    % (main, "".join(cells)),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def one_mail(number, name, address, subject, text):
    mail = EmailMessage()
    mail["Message-ID"] = number
    mail["Date"] = "Mon, 09 Mar 2026 10:00:00 +0900"
    mail["From"] = '"%s" <%s>' % (name, address) if name else address
    mail["To"] = "iken@mihon.example"
    mail["Subject"] = subject
    mail.set_content(text, charset="iso-2022-jp" if "髙" not in text else "utf-8")
    return mail.as_bytes()


def mailbox(mails=MAILS):
    return b"\n".join(b"From sender@provider.example Mon Mar  9 10:00:00 2026\n"
                      + one_mail(*mail).replace(b"\nFrom ", b"\n>From ") for mail in mails)
