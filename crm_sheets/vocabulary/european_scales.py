"""The words of scales in German, French, Spanish, Portuguese, Italian and Dutch, beside those of ``scales``."""

# As there: for each family the words of its steps, 5 the best to 1, one line for each language.
EUROPEAN: dict[str, dict[float, str]] = {
    "satisfaction": {
        5: "sehr zufrieden|äußerst zufrieden|völlig zufrieden"
        "|très satisfait|très satisfaite|tout à fait satisfait"
        "|muy satisfecho|muy satisfecha|totalmente satisfecho"
        "|muito satisfeito|muito satisfeita|totalmente satisfeito"
        "|molto soddisfatto|molto soddisfatta"
        "|zeer tevreden|heel tevreden",
        4: "zufrieden|eher zufrieden|ziemlich zufrieden"
        "|satisfait|satisfaite|plutôt satisfait|plutôt satisfaite|assez satisfait"
        "|satisfecho|satisfecha|bastante satisfecho|algo satisfecho"
        "|satisfeito|satisfeita|bastante satisfeito|um pouco satisfeito"
        "|soddisfatto|soddisfatta|abbastanza soddisfatto"
        "|tevreden|redelijk tevreden",
        3: "weder zufrieden noch unzufrieden|ni satisfait ni insatisfait|ni satisfecho ni insatisfecho"
        "|nem satisfeito nem insatisfeito|né soddisfatto né insoddisfatto|niet tevreden, niet ontevreden",
        2: "unzufrieden|eher unzufrieden|nicht zufrieden"
        "|insatisfait|insatisfaite|plutôt insatisfait|peu satisfait|pas satisfait|mécontent"
        "|insatisfecho|insatisfecha|poco satisfecho|algo insatisfecho"
        "|insatisfeito|insatisfeita|pouco satisfeito"
        "|insoddisfatto|insoddisfatta|poco soddisfatto"
        "|ontevreden|niet tevreden",
        1: "sehr unzufrieden|überhaupt nicht zufrieden|gar nicht zufrieden"
        "|très insatisfait|très insatisfaite|pas du tout satisfait|très mécontent"
        "|muy insatisfecho|muy insatisfecha|nada satisfecho"
        "|muito insatisfeito|muito insatisfeita|nada satisfeito"
        "|molto insoddisfatto|per niente soddisfatto"
        "|zeer ontevreden|heel ontevreden",
    },
    "quality": {
        5: "sehr gut|ausgezeichnet|hervorragend|très bon|très bonne|très bien|muy bueno|muy buena|muy bien|excelente"
        "|muito bom|muito boa|ótimo|ótima|molto buono|ottimo|ottima|eccellente|zeer goed|uitstekend",
        4: "gut|bon|bonne|bien|bueno|buena|bom|boa|buono|buona|goed",
        3: "mittelmäßig|befriedigend|moyen|moyenne|passable|regular|médio|razoável|sufficiente|discreto|matig|redelijk",
        2: "schlecht|ausreichend|mangelhaft|mauvais|mauvaise|malo|mala|mau|má|ruim|scarso|cattivo|slecht",
        1: "sehr schlecht|ungenügend|très mauvais|très mauvaise|muy malo|muy mala|péssimo|muito ruim|muito mau|pessimo"
        "|zeer slecht",
    },
    "agreement": {
        5: "stimme voll zu|stimme voll und ganz zu|stimme vollkommen zu|stimme völlig zu|trifft voll zu|trifft völlig zu"
        "|trifft voll und ganz zu|stimme stark zu"
        "|tout à fait d'accord|totalement d'accord"
        "|totalmente de acuerdo|muy de acuerdo|completamente de acuerdo"
        "|concordo totalmente|concordo plenamente|completamente d'accordo|totalmente d'accordo"
        "|helemaal eens|helemaal mee eens|zeer mee eens",
        4: "stimme zu|stimme eher zu|trifft zu|trifft eher zu|d'accord|plutôt d'accord|de acuerdo|algo de acuerdo"
        "|concordo|concordo parcialmente|d'accordo|abbastanza d'accordo|eens|mee eens",
        3: "ni d'accord ni pas d'accord|ni de acuerdo ni en desacuerdo"
        "|nem concordo nem discordo|não concordo nem discordo|né d'accordo né in disaccordo|niet eens, niet oneens",
        2: "stimme nicht zu|stimme eher nicht zu|trifft nicht zu|trifft eher nicht zu|lehne ab"
        "|pas d'accord|plutôt pas d'accord|en desacuerdo|algo en desacuerdo|discordo|discordo parcialmente"
        "|in disaccordo|non d'accordo|oneens|mee oneens",
        1: "stimme gar nicht zu|stimme überhaupt nicht zu|trifft gar nicht zu|trifft überhaupt nicht zu"
        "|stimme absolut nicht zu|lehne völlig ab|lehne stark ab"
        "|pas du tout d'accord|totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo"
        "|discordo totalmente|discordo plenamente|completamente in disaccordo|totalmente in disaccordo|per niente d'accordo"
        "|helemaal oneens|helemaal mee oneens|zeer mee oneens",
    },
    "likelihood": {
        5: "sehr wahrscheinlich|auf jeden fall|très probable|certainement|muy probable|seguro que sí|muito provável"
        "|molto probabile|zeer waarschijnlijk",
        4: "wahrscheinlich|eher wahrscheinlich|probable|plutôt probable|provável|probabile|waarschijnlijk",
        2: "unwahrscheinlich|eher unwahrscheinlich|peu probable|improbable|poco probable|improvável|pouco provável"
        "|improbabile|poco probabile|onwaarschijnlijk",
        1: "sehr unwahrscheinlich|auf keinen fall|très improbable|pas du tout probable|muy improbable|nada probable"
        "|muito improvável|nada provável|molto improbabile|per niente probabile|zeer onwaarschijnlijk",
    },
    "importance": {
        5: "sehr wichtig|äußerst wichtig|très important|très importante|muy importante|muito importante|molto importante"
        "|zeer belangrijk",
        4: "wichtig|eher wichtig|important|importante|plutôt important|bastante importante|abbastanza importante|belangrijk",
        2: "unwichtig|eher unwichtig|weniger wichtig|peu important|poco importante|pouco importante|onbelangrijk",
        1: "sehr unwichtig|gar nicht wichtig|überhaupt nicht wichtig|pas du tout important|nada importante"
        "|per niente importante|helemaal niet belangrijk",
    },
    "ease": {
        5: "sehr einfach|sehr leicht|très facile|muy fácil|muito fácil|molto facile|zeer gemakkelijk",
        4: "einfach|leicht|facile|plutôt facile|fácil|gemakkelijk",
        2: "schwierig|schwer|difficile|plutôt difficile|difícil|moeilijk",
        1: "sehr schwierig|sehr schwer|très difficile|muy difícil|muito difícil|molto difficile|zeer moeilijk",
    },
    "frequency": {
        5: "immer|toujours|siempre|sempre|altijd",
        4: "oft|häufig|meistens|souvent|a menudo|frecuentemente|frequentemente|muitas vezes|spesso|vaak",
        3: "manchmal|gelegentlich|parfois|de temps en temps|a veces|às vezes|a volte|qualche volta|soms",
        2: "selten|rarement|rara vez|casi nunca|raramente|zelden",
        1: "nie|niemals|jamais|nunca|mai|nooit",
    },
}  # fmt: skip
EUROPEAN_MIDDLE = "weder/noch|weder noch|teils teils|teils/teils|teils, teils|teilweise|neutraal|neutre|neutro|indifferent|indifférent|indiferente|unentschieden|keine meinung|sans opinion"
