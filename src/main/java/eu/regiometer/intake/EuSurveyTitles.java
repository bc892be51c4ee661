package eu.regiometer.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Titles of the columns in which EUSurvey records a response itself, in the languages of its users. */
final class EuSurveyTitles {

    /** The column that may follow them; the same in every language. */
    static final String TOTAL_SCORE = "total score";

    /** What such a column holds, in the order of the export. */
    enum Meta {
        INVITATION,
        CONTRIBUTION,
        USER,
        CREATED,
        UPDATED,
        LANGUAGES
    }

    /** bg, cs, de, en, es, et, fi, fr, ga, hr, hu, it, nl, pl, ro, sk, sl, sv; columns in the order of {@link Meta}. */
    private static final String TABLE = """
            Номер на покана|№ на попълнена анкета|Потребителско име|Дата на създаване|Последна актуализация|Езици
            Číslo výzvy|Číslo příspěvku|Uživatelské jméno|Den vytvoření|Poslední aktualizace|Jazyky
            Einladungsnummer|Kennnummer des Beitrags|Nutzername|Erstellungsdatum|Letzte Aktualisierung|Sprachen
            Invitation number|Contribution ID|User name|Creation date|Last update|Languages
            Número de invitación|ID de la contribución|Nombre de usuario|Fecha de creación|Última actualización|Idiomas
            Kutse number|Vastuse tunnuskood|Kasutajanimi|Loomise kuupäev|Viimati ajakohastatud|Keeled
            Kutsun numero|Vastauksen tunnistenumero|Käyttäjätunnus|Luontipäivä|Viimeisin päivitys|Kielet
            Numéro de l'invitation|Numéro d'identification de la contribution|Nom d'utilisateur|Date de création|\
            Dernière mise à jour|Langues
            Uimhir cuiridh|ID na hAighneachta|An t-ainm úsáideora|Dáta a chruthaithe|An nuashonrú is déanaí|Teangacha
            Broj pozivnice|Identifikacijska oznaka doprinosa|Ime korisnika|Datum stvaranja|Posljednji put ažurirano|Jezici
            Meghívás száma|Benyújtott felmérés azonosítója|Felhasználó neve|Létrehozás dátuma|Legutóbbi frissítés|Nyelvek
            Numero di invito|ID contributo|Nome utente|Data di creazione|Ultimo aggiornamento|Lingue
            Nummer uitnodiging|Nummer bijdrage|Gebruikersnaam|Aanmaakdatum|Laatste wijziging|Talen
            Numer zaproszenia|Identyfikator formularza|Nazwa użytkownika|Data utworzenia|Ostatnia aktualizacja|Języki
            Numărul invitației|ID contribuție|Nume de utilizator|Data creării|Ultima actualizare|Limbi
            Číslo pozvánky|Identifikačné číslo príspevku|Používateľské meno|Dátum vytvorenia|Posledná aktualizácia|Jazyky
            Številka vabila|Identifikacijska oznaka prispevka|Uporabniško ime|Datum priprave|Zadnja posodobitev|Jeziki
            Inbjudans nummer|Svar-id|Användarnamn|Skapad den|Senaste uppdatering|Språk
            """;

    private static final Map<String, Meta> BY_TITLE = byTitle();

    private EuSurveyTitles() {}

    private static Map<String, Meta> byTitle() {
        Map<String, Meta> titles = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            for (Meta meta : Meta.values()) {
                titles.put(LabelText.normalise(cells[meta.ordinal()]), meta);
            }
        });
        return Map.copyOf(titles);
    }

    /** What the column with this title holds; empty when the title is none of the table. */
    static Optional<Meta> of(String title) {
        return Optional.ofNullable(BY_TITLE.get(LabelText.normalise(title)));
    }
}
