//! Turkish.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, LaneKey, MOST_LANES, Scale, Status, Symbol};
use crate::words::catalogue::{
    AxisWords, Catalogue, DescriptionWords, EventWords, FootWords, LaneWords, LegendWords, LookWords, PageWords,
    RateWords, SeriesWords, Signs,
};
use crate::words::changes;
use crate::words::citing;

pub(super) static CATALOGUE: Catalogue = Catalogue {
    signs: Signs { comma: ", ", colon: ": ", semicolon: "; ", quotes: ["“", "”"] },
    changes: changes::TURKISH,
    citing: citing::TURKISH,
    axis: AxisWords {
        zone: |place| format!("{place} saati"),
        zone_data: |zones, version| {
            format!("Günler ve saatler {zones} saatine göredir (saat dilimi verileri {version}).")
        },
        as_of: |date| format!("durum: {date}"),
        omitted: |duration| format!("{duration} atlandı"),
        omitted_between: |omitted, ends| format!("{omitted} ({ends})"),
        more: |n| format!("+ {} olay daha", number(n)),
        band: |n, most| format!("{}, bir yerde en çok {}", counted(n, "olay"), number(most)),
    },
    description: DescriptionWords {
        timeline: "Zaman çizelgesi",
        untitled: |range| format!("Zaman çizelgesi, {range}"),
        count: |n, range| format!("{}, {range}.", counted(n, "olay")),
        folded: |labelled, folded| {
            format!("{} etiketli; {} tanesi, sayılarını veren etiketlerde toplandı.", number(labelled), number(folded))
        },
        bands: |n, most| {
            format!(
                "{} için ayrı işaret yok: bir şerit her zamanda kaç tane olduğunu gösterir, en çok {}.",
                counted(n, "olay"),
                number(most)
            )
        },
        gathered_in_last: |_, words| format!("Son satırda toplananlar: {words}."),
        as_of_date: |date| format!("Durum: {date}. Bitişi olmayanlar bu tarihe kadar gösterilir."),
        links_left_out: "Çizilmeyen bağlantılar",
        other_dates: "Kaynakların verdiği başka tarihler",
        eras: "Dönemler: ",
        scale: |scale| match scale {
            Scale::Auto | Scale::Linear => "Zaman ölçeği doğrusaldır.",
            Scale::Broken => "Zaman ölçeği kesiklidir.",
            Scale::Focus => "Zaman ölçeği değişkendir.",
            Scale::Sequential => "Zaman ölçeği olayların sırasını izler.",
        },
        breaks: |n, each| format!("Zaman ölçeği {} kesiktir: {each}.", counted(n, "yerde")),
    },
    event: EventWords {
        written: "Yazıldığı biçimiyle tarih: ",
        whole: "Bu sürenin tamamı, ilk günden son güne",
        place: "Yer: ",
        category: "Kategori: ",
        according_to: "Kaynağa göre: ",
        status: |status| match status {
            Status::Confirmed => None,
            Status::Reported => Some("Durum: bir tarafın veya bir kaynağın bildirdiği"),
            Status::Disputed => Some("Durum: tartışmalı; kaynaklar birbiriyle çelişiyor"),
            Status::Denied => Some("Durum: ilgililerce yalanlandı"),
        },
        basis: |basis| match basis {
            Basis::Stated => "Tarih: kaynakta belirtilmiş",
            Basis::Derived => "Tarih: kaynağın sözlerinden çıkarılmış",
            Basis::Background => "Tarih: genel olarak bilinen",
        },
        dates_outside: |n| format!("Tarihlerinden {} tanesi bu görselin dışındadır.", number(n)),
        sources: |n| if n == 1 { "Kaynak: " } else { "Kaynaklar: " },
        and_more: |n| format!("ve {} olay daha", number(n)),
    },
    foot: FootWords {
        sequential: "Olaylar sırayla: bu eksendeki uzaklıklar süre değildir.",
        broken_scale: |omitted| format!("Kesikli zaman ölçeği: {omitted}."),
        last_omission: " ve ",
        times_in: |zone, some_without| {
            let rest = if some_without { "; dilimi verilmeyen saatler UTC gibi gösterilir" } else { "" };
            format!("Eksendeki saatler: {zone}{rest}.")
        },
        unlabelled: |n| match n {
            1 => "1 olayın kendi etiketi yok: “+ 1 olay daha” etiketinin arkasındadır.".to_owned(),
            n => format!("{} kendi etiketi yok: “+ n olay daha” etiketlerinin arkasındadır.", counted(n, "olayın")),
        },
        band_height: |within, most| {
            let within = within.map_or_else(|| "her yerdeki".to_owned(), |duration| format!("{duration} içindeki"));
            format!("Şeridin yüksekliği: {within} olaylar, en çok {} (karekök olarak).", number(most))
        },
        unrepeated: |n| {
            format!("Şeridin kendi satırında saydığı {} öteki satırlarında işareti yok.", counted(n, "olayın"))
        },
        last_lane,
        cut_sets: |n| format!("{} bu görselin dışında başka tarihi var.", counted(n, "olayın")),
        told_by: |who, n, all| match n {
            n if n == all => format!("Olayların tarihleri şu kaynağa göredir: {who}."),
            n => format!(
                "Olayların tarihleri şu kaynağa göredir: {who} ({}/{}); ötekiler için bu kaynak tarih vermez.",
                number(n),
                number(all)
            ),
        },
        bases: |counts| format!("Tarihler: {counts}."),
        basis: |n, basis| {
            let words = match basis {
                Some(Basis::Stated) => "kaynakta belirtilmiş",
                Some(Basis::Derived) => "kaynağın sözlerinden çıkarılmış",
                Some(Basis::Background) => "genel olarak bilinen",
                None => "kökeni belirtilmemiş",
            };
            format!("{} {words}", number(n))
        },
    },
    lanes: LaneWords {
        unnamed: |lanes| match lanes {
            LaneKey::Category => "Kategorisiz",
            LaneKey::Actor => "Adı verilmeyen",
            LaneKey::Place => "Yer belirtilmemiş",
            LaneKey::Source => "Kaynaksız",
            LaneKey::Status => "Durum belirtilmemiş",
            LaneKey::Tag => "Etiketsiz",
            LaneKey::Title => "Başlıksız",
        },
        gathered,
        other: |gathered| format!("Diğer: {gathered}"),
        of_events: |n| format!(" ({})", counted(n, "olay")),
    },
    legend: LegendWords {
        no_category: "Kategorisiz",
        whisker: "Çizginin kapsadığı süre içinde oldu",
        approximate: "Yaklaşık tarih",
        uncertain: "Belirsiz tarih",
        one_of: "Bu tarihlerden birinde oldu",
        all_of: "Bu tarihlerin her birinde oldu",
        other_date: "Bir kaynağın verdiği başka tarih",
        ramp: "Solan bölüm içinde başladı veya bitti",
        pale: "Soluk: başlığı solan bölümün üzerindedir",
        fade: "Başlangıcı veya bitişi bilinmiyor",
        open: "Ucu açık",
        cut: "Bu görselin dışında sürüyor",
        echo: "Etiketi başka bir satırda",
        links: ["Yol açar", "Yanıt verir", "Parçasıdır", "Çelişir", "Bildirir"],
        knot: "Zaman ölçeği değişiyor: okların gösterdiği yerde daha geniş",
        status: |status| match status {
            Status::Confirmed => "doğrulanmış",
            Status::Reported => "bildirilen",
            Status::Disputed => "tartışmalı",
            Status::Denied => "yalanlanan",
        },
    },
    looks: LookWords {
        signs: "İşaretler: ",
        sources: "Kaynaklar: ",
        mark: |symbol| match symbol {
            Symbol::Circle => "daire",
            Symbol::Diamond => "eşkenar dörtgen",
            Symbol::Square => "kare",
            Symbol::Triangle => "üçgen",
            Symbol::TriangleDown => "aşağı bakan üçgen",
            Symbol::Cross => "artı işareti",
            Symbol::Hexagon => "altıgen",
        },
        plain_mark: "gri daire",
        hollow_mark: "içi boş işaret veya çubuk",
        whisker: "işaretten geçen çizgi",
        dashed_line: "işaretten geçen kesik çizgi veya çubuk ucundaki kesik çizgi, iki yarıdan oluşan işaret",
        dashed_outline: "kesik çizgili kenar",
        half_filled: "bir çizgi üzerinde yarı dolu işaretler",
        joined: "bir çizgi üzerinde işaretler",
        pale_mark: "ince bir çizgi üzerinde soluk, içi boş işaret veya çubuk",
        faded_end: "ucunda çizgi olan solma",
        pale_bar: "soluk çubuk",
        faded_away: "çizgisiz solma",
        arrowhead: "çubuk üzerinde ok ucu",
        torn_end: "yırtık uç veya çizgi üzerinde ok",
        small_mark: "küçük işaret veya ince çubuk",
        links: [
            "ok uçlu çizgi",
            "açık oklu kesik çizgi",
            "baklavalı noktalı çizgi",
            "iki enine çizgili çizgi",
            "halkalı kesik çizgi",
        ],
        arrowed_line: "ekseni kesen oklu çizgi",
    },
    page: PageWords {
        events: "Olaylar",
        date: "Tarih",
        event: "Olay",
        category: "Kategori",
        place: "Yer",
        sources: "Kaynaklar",
        status: "Durum",
        actors: "Katılanlar: ",
        more: "Bu olay hakkında daha fazla bilgi",
        archived: "arşivlenmiş kopya",
        search: "Olaylarda ara",
        show_all: "Tümünü göster",
        confirmed: "Doğrulanmış",
    },
    series: SeriesWords {
        extremes: |low, high| format!("en düşük {low}, en yüksek {high}."),
        not_from_zero: |first| format!("Ölçek sıfırdan değil, şuradan başlar: {first}."),
        gaps: |n| format!("Değeri olmayan aralıklar: {n}."),
    },
    rates: RateWords {
        scale: |n, pieces| format!("{} zaman ölçeği: {pieces}.", counted(n, "bölümlü")),
        first: |piece, times, unit, slowest| {
            let unit = match unit {
                TimeUnit::Year => "yıl",
                TimeUnit::Month => "ay",
                TimeUnit::Day => "gün",
                TimeUnit::Hour => "saat",
                TimeUnit::Minute => "dakika",
                TimeUnit::Second => "saniye",
            };
            format!("{piece} bölümünde bir {unit}, {slowest} bölümündekinin {times} genişliğindedir")
        },
        further: |piece, times| format!("{piece}, {times}"),
        same: |piece| format!("{piece}, aynı"),
        times: |rate| format!("{rate} katı"),
        piece: |piece, times, slowest| format!("{piece}: genişliği {slowest} bölümünün {times}"),
        equal: |slowest| format!("genişliği {slowest} bölümüyle aynı"),
        narrowest: |piece| format!("{piece}: en dar bölüm"),
    },
};

fn number(count: usize) -> String {
    Language::Turkish.grammar().grouped(count as u64)
}

/// A noun behind its number has no plural.
fn counted(count: usize, noun: &str) -> String {
    format!("{}\u{a0}{noun}", number(count))
}

fn gathered(count: usize, lanes: LaneKey) -> String {
    let noun = match lanes {
        LaneKey::Category => "kategori",
        LaneKey::Actor => "katılan",
        LaneKey::Place => "yer",
        LaneKey::Source => "kaynak",
        LaneKey::Status => "durum",
        LaneKey::Tag => "etiket",
        LaneKey::Title => "başlık",
    };
    counted(count, noun)
}

fn last_lane(count: usize, lanes: LaneKey, most: Option<u32>) -> String {
    let words = gathered(count, lanes);
    match most {
        None => format!(
            "Son satırda toplananlar: {words}; bir görselde en çok {MOST_LANES} satır bulunur, bunlar en çok olayı olanlarındır."
        ),
        Some(most) => format!(
            "Son satırda toplananlar: {words}; kendi satırı olanlar: {}, ağırlığa, yani olaylarının önem toplamına göre.",
            gathered(most as usize, lanes)
        ),
    }
}
