"""Makes the small fonts of the tests, from DejaVu Serif 2.37 and Noto Sans CJK 2.004 as Debian has them: `pip install fonttools`."""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont, TTCollection

LATIN = "".join(map(chr, range(0x20, 0x7F))) + "éèäöüßÉÄÖÜ–—‘’“”…×−→ﬁﬂ"
JAPANESE = LATIN + "年月日頃紀元前後世約省略目盛ある、。「」（）～・日本宇開発打上火星人工衛初飛行探査機の旅おおすみはやぶさちげロケットペンシル小惑帰還宙"


def made(source, name, text, number=-1, style="Regular", rights=0):
    options = subset.Options()
    options.layout_features, options.hinting, options.notdef_outline = ["kern", "liga", "calt", "tnum"], False, True
    options.desubroutinize, options.name_IDs, options.drop_tables = True, [1, 2, 4, 6], ["FFTM", "VORG", "vhea", "vmtx", "BASE"]
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    cutter.subset(font)
    for record in font["name"].names:
        words = {1: name, 2: style, 4: f"{name} {style}", 6: f"{name}-{style}".replace(" ", "")}
        record.string = words[record.nameID]
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = name.replace(" ", "")
    font["OS/2"].fsType = rights
    return font


serif, cjk = "/usr/share/fonts/truetype/dejavu/DejaVuSerif%s.ttf", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
regular, bold = made(serif % "", "House Serif", LATIN), made(serif % "-Bold", "House Serif", LATIN, style="Bold")
gothic = made(cjk, "House Gothic", JAPANESE, number=0)
regular.save("House-Regular.ttf")
bold.save("House-Bold.ttf")
gothic.save("Gothic.otf")
made(serif % "", "Restricted", "A", rights=2).save("Restricted.ttf")
collection = TTCollection()
collection.fonts = [regular, gothic]
collection.save("House.ttc")
