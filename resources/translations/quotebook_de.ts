<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Quotebook</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 Save it as one of these.</source>
            <translation>%1 Speichern Sie ihn in einem dieser Formate.</translation>
        </message>
        <message>
            <source>%1 accepted</source>
            <translation>%1 angenommen</translation>
        </message>
        <message>
            <source>%1 articles were deleted with their quotations.</source>
            <translation>%1 Artikel wurden mit ihren Zitaten gelöscht.</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>%1 davor</translation>
        </message>
        <message>
            <source>%1 is a speaker of its own now.</source>
            <translation>%1 ist jetzt ein eigener Sprecher.</translation>
        </message>
        <message>
            <source>%1 is open in another Quotebook, which does not answer.</source>
            <translation>%1 ist in einem anderen Quotebook geöffnet, das nicht antwortet.</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>noch %1 Min.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 of %2 quotations</source>
            <translation>%1 von %2 Zitaten</translation>
        </message>
        <message>
            <source>%1 quotation was added.</source>
            <translation>%1 Zitat wurde hinzugefügt.</translation>
        </message>
        <message>
            <source>%1 quotations are kept as one statement, altered.</source>
            <translation>%1 Zitate gelten als eine Aussage, verändert.</translation>
        </message>
        <message>
            <source>%1 quotations are kept as one statement, shortened.</source>
            <translation>%1 Zitate gelten als eine Aussage, gekürzt.</translation>
        </message>
        <message>
            <source>%1 quotations are not the same, and will not be asked about again.</source>
            <translation>%1 Zitate sind nicht dasselbe und werden nicht wieder vorgelegt.</translation>
        </message>
        <message>
            <source>%1 quotations are one now; each wording stays with its article.</source>
            <translation>%1 Zitate sind jetzt eines; jeder Wortlaut bleibt bei seinem Artikel.</translation>
        </message>
        <message>
            <source>%1 quotations became %2.</source>
            <translation>%1 Zitate wurden zu %2.</translation>
        </message>
        <message>
            <source>%1 quotations were added.</source>
            <translation>%1 Zitate wurden hinzugefügt.</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>noch %1 s</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 ausgewählt</translation>
        </message>
        <message>
            <source>%1 speakers are one now: %2.</source>
            <translation>%1 Sprecher sind jetzt einer: %2.</translation>
        </message>
        <message>
            <source>%1 to decide</source>
            <translation>%1 zu entscheiden</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: it may not be changed, or another program has it open.</source>
            <translation>%1: Die Datei darf nicht geändert werden, oder ein anderes Programm hat sie geöffnet.</translation>
        </message>
        <message>
            <source>%1: its folder is gone.</source>
            <translation>%1: Der Ordner ist verschwunden.</translation>
        </message>
        <message>
            <source>%1: its name is too long.</source>
            <translation>%1: Der Name ist zu lang.</translation>
        </message>
        <message>
            <source>%1: the disk is full.</source>
            <translation>%1: Der Datenträger ist voll.</translation>
        </message>
        <message>
            <source>%1: this place is read-only.</source>
            <translation>%1: Dieser Ort ist schreibgeschützt.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln appearances</source>
            <translation>
                <numerusform>%Ln Fundstelle</numerusform>
                <numerusform>%Ln Fundstellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles</source>
            <translation>
                <numerusform>%Ln Artikel</numerusform>
                <numerusform>%Ln Artikel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles chosen</source>
            <translation>
                <numerusform>%Ln Artikel ausgewählt</numerusform>
                <numerusform>%Ln Artikel ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles wait for review</source>
            <translation>
                <numerusform>%Ln Artikel wartet auf Prüfung</numerusform>
                <numerusform>%Ln Artikel warten auf Prüfung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles were read</source>
            <translation>
                <numerusform>%Ln Artikel wurde gelesen</numerusform>
                <numerusform>%Ln Artikel wurden gelesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files could not be read</source>
            <translation>
                <numerusform>%Ln Datei konnte nicht gelesen werden</numerusform>
                <numerusform>%Ln Dateien konnten nicht gelesen werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups</source>
            <translation>
                <numerusform>%Ln Gruppe</numerusform>
                <numerusform>%Ln Gruppen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln ausgelassen</numerusform>
                <numerusform>%Ln ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out: nearly like some in the catalogue, but not the same</source>
            <translation>
                <numerusform>%Ln ausgelassen: fast wie eines im Katalog, aber nicht dasselbe</numerusform>
                <numerusform>%Ln ausgelassen: fast wie andere im Katalog, aber nicht dasselbe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may be double</source>
            <translation>
                <numerusform>%Ln ist vielleicht doppelt</numerusform>
                <numerusform>%Ln sind vielleicht doppelt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln mehr</numerusform>
                <numerusform>%Ln mehr</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more roles</source>
            <translation>
                <numerusform>%Ln weitere Funktion</numerusform>
                <numerusform>%Ln weitere Funktionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new quotations</source>
            <translation>
                <numerusform>%Ln neues Zitat</numerusform>
                <numerusform>%Ln neue Zitate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs</source>
            <translation>
                <numerusform>%Ln Paar</numerusform>
                <numerusform>%Ln Paare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs are kept apart, and will not be asked about again.</source>
            <translation>
                <numerusform>%Ln Paar bleibt getrennt und wird nicht wieder vorgelegt.</numerusform>
                <numerusform>%Ln Paare bleiben getrennt und werden nicht wieder vorgelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat</numerusform>
                <numerusform>%Ln Zitate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations are ticked</source>
            <translation>
                <numerusform>%Ln Zitat ist angekreuzt</numerusform>
                <numerusform>%Ln Zitate sind angekreuzt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations changed.</source>
            <translation>
                <numerusform>%Ln Zitat geändert.</numerusform>
                <numerusform>%Ln Zitate geändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations chosen</source>
            <translation>
                <numerusform>%Ln Zitat ausgewählt</numerusform>
                <numerusform>%Ln Zitate ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations copied.</source>
            <translation>
                <numerusform>%Ln Zitat kopiert.</numerusform>
                <numerusform>%Ln Zitate kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations deleted.</source>
            <translation>
                <numerusform>%Ln Zitat gelöscht.</numerusform>
                <numerusform>%Ln Zitate gelöscht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations exported to %2.</source>
            <translation>
                <numerusform>%Ln Zitat nach %2 exportiert.</numerusform>
                <numerusform>%Ln Zitate nach %2 exportiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations tagged.</source>
            <translation>
                <numerusform>%Ln Zitat verschlagwortet.</numerusform>
                <numerusform>%Ln Zitate verschlagwortet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln repeated among them</source>
            <translation>
                <numerusform>%Ln Wiederholung darunter</numerusform>
                <numerusform>%Ln Wiederholungen darunter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers</source>
            <translation>
                <numerusform>%Ln Sprecher</numerusform>
                <numerusform>%Ln Sprecher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers chosen</source>
            <translation>
                <numerusform>%Ln Sprecher ausgewählt</numerusform>
                <numerusform>%Ln Sprecher ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln statements</source>
            <translation>
                <numerusform>%Ln Aussage</numerusform>
                <numerusform>%Ln Aussagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were there already</source>
            <translation>
                <numerusform>%Ln war schon da</numerusform>
                <numerusform>%Ln waren schon da</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Quotebook</source>
            <translation>Ü&amp;ber Quotebook</translation>
        </message>
        <message>
            <source>&amp;Add article</source>
            <translation>Artikel &amp;hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Citations</source>
            <translation>&amp;Zitierweise</translation>
        </message>
        <message>
            <source>&amp;Close window</source>
            <translation>Fenster s&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation>D&amp;atum</translation>
        </message>
        <message>
            <source>&amp;Detail pane</source>
            <translation>&amp;Detailbereich</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren …</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>&amp;Import a folder…</source>
            <translation>&amp;Ordner importieren …</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;New catalogue…</source>
            <translation>&amp;Neuer Katalog …</translation>
        </message>
        <message>
            <source>&amp;Open catalogue…</source>
            <translation>Katalog ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Paste article</source>
            <translation>Artikel &amp;einfügen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;System</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>+%1 more</source>
            <translation>+%1 weitere</translation>
        </message>
        <message>
            <source>2024-10-16, 16 Oct 2024, Oct 2024 or 2024</source>
            <translation>2024-10-16, 16. Okt. 2024, Okt. 2024 oder 2024</translation>
        </message>
        <message>
            <source>A catalogue of what people said. It works offline, always.</source>
            <translation>Ein Katalog dessen, was Menschen gesagt haben. Er arbeitet immer offline.</translation>
        </message>
        <message>
            <source>A closing parenthesis without an opening one was ignored.</source>
            <translation>Eine schließende Klammer ohne öffnende wurde übergangen.</translation>
        </message>
        <message>
            <source>A filter needs a name.</source>
            <translation>Ein Filter braucht einen Namen.</translation>
        </message>
        <message>
            <source>A profile needs a name.</source>
            <translation>Ein Profil braucht einen Namen.</translation>
        </message>
        <message>
            <source>A quotation mark is not closed.</source>
            <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>A quotation needs words.</source>
            <translation>Ein Zitat braucht Wörter.</translation>
        </message>
        <message>
            <source>A saved filter needs a name.</source>
            <translation>Ein gespeicherter Filter braucht einen Namen.</translation>
        </message>
        <message>
            <source>A speaker needs a name.</source>
            <translation>Ein Sprecher braucht einen Namen.</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>Ein Schlagwort braucht einen Namen.</translation>
        </message>
        <message>
            <source>About Quotebook</source>
            <translation>Über Quotebook</translation>
        </message>
        <message>
            <source>Accept, or take it back</source>
            <translation>Annehmen oder zurücknehmen</translation>
        </message>
        <message>
            <source>Accept, or take it back (Space)</source>
            <translation>Annehmen oder zurücknehmen (Leertaste)</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Add a tag …</source>
            <translation>Schlagwort hinzufügen …</translation>
        </message>
        <message>
            <source>Add an article</source>
            <translation>Einen Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Add another name …</source>
            <translation>Weiteren Namen hinzufügen …</translation>
        </message>
        <message>
            <source>Add article</source>
            <translation>Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Add every article that waits with its sure quotations, as one step to undo</source>
            <translation>Jeden wartenden Artikel mit seinen sicheren Zitaten übernehmen, als ein Schritt, der sich rückgängig machen lässt</translation>
        </message>
        <message>
            <source>Add its article again, and discard it.</source>
            <translation>Fügen Sie den Artikel noch einmal hinzu und verwerfen Sie sie.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Added last first</source>
            <translation>Zuletzt hinzugefügte zuerst</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nach</translation>
        </message>
        <message>
            <source>All columns</source>
            <translation>Alle Spalten</translation>
        </message>
        <message>
            <source>All these articles are in the catalogue already.</source>
            <translation>Alle diese Artikel sind schon im Katalog.</translation>
        </message>
        <message>
            <source>Altered</source>
            <translation>Verändert</translation>
        </message>
        <message>
            <source>An opening parenthesis is not closed.</source>
            <translation>Eine öffnende Klammer ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>Another filter has this name.</source>
            <translation>Ein anderer Filter hat diesen Namen.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Appearances</source>
            <translation>Fundstellen</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Article before</source>
            <translation>Vorheriger Artikel</translation>
        </message>
        <message>
            <source>Article no.</source>
            <translation>Artikel-Nr.</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Articles (%1)</source>
            <translation>Artikel (%1)</translation>
        </message>
        <message>
            <source>Articles that wait</source>
            <translation>Wartende Artikel</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Als</translation>
        </message>
        <message>
            <source>As Markdown</source>
            <translation>Als Markdown</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>Als Tabelle</translation>
        </message>
        <message>
            <source>As citation (%1)</source>
            <translation>Als Zitatangabe (%1)</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Als Text</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>As they were</source>
            <translation>Wie sie waren</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>At most %1 quotations can be ruled apart at once.</source>
            <translation>Höchstens %1 Zitate lassen sich auf einmal für verschieden erklären.</translation>
        </message>
        <message>
            <source>At odds %1</source>
            <translation>Im Widerspruch %1</translation>
        </message>
        <message>
            <source>Attributed by %1</source>
            <translation>Zugeschrieben von %1</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>Zurück (Alt+Links)</translation>
        </message>
        <message>
            <source>Back, or skip to the next article that waits</source>
            <translation>Zurück, oder weiter zum nächsten wartenden Artikel</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Begin a word earlier</source>
            <translation>Ein Wort früher beginnen</translation>
        </message>
        <message>
            <source>Begin a word earlier, later</source>
            <translation>Ein Wort früher oder später beginnen</translation>
        </message>
        <message>
            <source>Begin a word later</source>
            <translation>Ein Wort später beginnen</translation>
        </message>
        <message>
            <source>Belongs to this statement (%1)</source>
            <translation>Gehört zu dieser Aussage (%1)</translation>
        </message>
        <message>
            <source>Belongs to this statement: %1</source>
            <translation>Gehört zu dieser Aussage: %1</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Bester Treffer zuerst</translation>
        </message>
        <message>
            <source>Block quotations without marks of their own were put in quotation marks.</source>
            <translation>Blockzitate ohne eigene Anführungszeichen wurden in Anführungszeichen gesetzt.</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>By author</source>
            <translation>Nach Autor</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Nach Monat</translation>
        </message>
        <message>
            <source>By month: move; with Shift: choose more months; Enter shows them, Esc shows all</source>
            <translation>Nach Monat: bewegen; mit Umschalt: mehr Monate wählen; Eingabe zeigt sie, Esc zeigt alle</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>By outlet</source>
            <translation>Nach Medium</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Nach Titel</translation>
        </message>
        <message>
            <source>By what they must differ</source>
            <translation>Worin sie sich unterscheiden müssen</translation>
        </message>
        <message>
            <source>By word, speaker, role or date – and hand it on as a spreadsheet or a citation.</source>
            <translation>Nach Wort, Sprecher, Funktion oder Datum – und geben Sie es als Tabelle oder Zitatangabe weiter.</translation>
        </message>
        <message>
            <source>CSV table</source>
            <translation>CSV-Tabelle</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <source>Change how it was given (T)</source>
            <translation>Ändern, wie es wiedergegeben wird (T)</translation>
        </message>
        <message>
            <source>Change it where it comes from, then open it anew.</source>
            <translation>Ändern Sie ihn dort, woher er kommt, und öffnen Sie ihn neu.</translation>
        </message>
        <message>
            <source>Change the article's text</source>
            <translation>Den Text des Artikels ändern</translation>
        </message>
        <message>
            <source>Change the date (D)</source>
            <translation>Datum ändern (D)</translation>
        </message>
        <message>
            <source>Change the permissions, or copy the catalogue to a folder of your own.</source>
            <translation>Ändern Sie die Berechtigungen oder kopieren Sie den Katalog in einen eigenen Ordner.</translation>
        </message>
        <message>
            <source>Change the role (R)</source>
            <translation>Funktion ändern (R)</translation>
        </message>
        <message>
            <source>Change the speaker (S)</source>
            <translation>Sprecher ändern (S)</translation>
        </message>
        <message>
            <source>Change the text (F2)</source>
            <translation>Den Text ändern (F2)</translation>
        </message>
        <message>
            <source>Change when it was said (D)</source>
            <translation>Ändern, wann es gesagt wurde (D)</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>Geändert: %1</translation>
        </message>
        <message>
            <source>Changing quotations</source>
            <translation>Zitate werden geändert</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Check the disk or the network folder, then try again.</source>
            <translation>Prüfen Sie den Datenträger oder den Netzwerkordner und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Prüfen Sie den Datenträger.</translation>
        </message>
        <message>
            <source>Checking the file</source>
            <translation>Die Datei wird geprüft</translation>
        </message>
        <message>
            <source>Checking the index of near-duplicates</source>
            <translation>Der Dubletten-Index wird geprüft</translation>
        </message>
        <message>
            <source>Checking the search index</source>
            <translation>Suchindex wird geprüft</translation>
        </message>
        <message>
            <source>Checking what follows</source>
            <translation>Abhängige Einträge werden geprüft</translation>
        </message>
        <message>
            <source>Checking words against articles</source>
            <translation>Der Wortlaut wird mit den Artikeln verglichen</translation>
        </message>
        <message>
            <source>Choose a catalogue made by Quotebook.</source>
            <translation>Wählen Sie einen Katalog, den Quotebook angelegt hat.</translation>
        </message>
        <message>
            <source>Choose a column first.</source>
            <translation>Wählen Sie zuerst eine Spalte.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Wählen Sie eine Datei.</translation>
        </message>
        <message>
            <source>Choose a name for the file.</source>
            <translation>Wählen Sie einen Namen für die Datei.</translation>
        </message>
        <message>
            <source>Choose a quotation to read it here.</source>
            <translation>Wählen Sie ein Zitat, um es hier zu lesen.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Wählen Sie einen kürzeren Namen.</translation>
        </message>
        <message>
            <source>Choose a speaker to see what they said.</source>
            <translation>Wählen Sie einen Sprecher, um die Aussagen zu sehen.</translation>
        </message>
        <message>
            <source>Choose another file, or go back to a backup.</source>
            <translation>Wählen Sie eine andere Datei oder greifen Sie auf eine Sicherung zurück.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Choose another, or make a new one.</source>
            <translation>Wählen Sie einen anderen oder legen Sie einen neuen an.</translation>
        </message>
        <message>
            <source>Choose fewer of them.</source>
            <translation>Wählen Sie weniger davon.</translation>
        </message>
        <message>
            <source>Choose one of the names listed.</source>
            <translation>Wählen Sie einen der aufgeführten Namen.</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Click to rename everywhere</source>
            <translation>Anklicken, um überall umzubenennen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close it there, or choose another name.</source>
            <translation>Schließen Sie sie dort oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Close the detail pane</source>
            <translation>Detailbereich schließen</translation>
        </message>
        <message>
            <source>Close the history</source>
            <translation>Verlauf schließen</translation>
        </message>
        <message>
            <source>Close the other program, or wait for it to finish, and try again.</source>
            <translation>Schließen Sie das andere Programm oder warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns are %1.</source>
            <translation>Spalten sind %1.</translation>
        </message>
        <message>
            <source>Columns, in order</source>
            <translation>Spalten, in Reihenfolge</translation>
        </message>
        <message>
            <source>Columns: %1.</source>
            <translation>Spalten: %1.</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Comparing quotations</source>
            <translation>Zitate werden verglichen</translation>
        </message>
        <message>
            <source>Completions of the search</source>
            <translation>Vervollständigungen der Suche</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Contradicts: %1</source>
            <translation>Widerspricht: %1</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy as citation</source>
            <translation>Als Zitatangabe kopieren</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Copy it again, or go back to a backup.</source>
            <translation>Kopieren Sie sie noch einmal oder greifen Sie auf eine Sicherung zurück.</translation>
        </message>
        <message>
            <source>Copy it in your browser and press Ctrl+V anywhere in this window, or drop a file on it.</source>
            <translation>Kopieren Sie ihn im Browser und drücken Sie irgendwo in diesem Fenster Strg+V, oder ziehen Sie eine Datei hierher.</translation>
        </message>
        <message>
            <source>Copy it to a folder of your own to change it.</source>
            <translation>Kopieren Sie ihn in einen eigenen Ordner, um ihn zu ändern.</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>Liste kopieren</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Copy the article's text in the browser, then paste.</source>
            <translation>Kopieren Sie den Text des Artikels im Browser und fügen Sie ihn dann ein.</translation>
        </message>
        <message>
            <source>Copy the selected quotations</source>
            <translation>Ausgewählte Zitate kopieren</translation>
        </message>
        <message>
            <source>Copy the selected statements; T, S, R, D, Delete: as under Quotations</source>
            <translation>Ausgewählte Aussagen kopieren; T, S, R, D, Entf: wie unter „Zitate“</translation>
        </message>
        <message>
            <source>Correct the words</source>
            <translation>Wortlaut berichtigen</translation>
        </message>
        <message>
            <source>Corrected by hand: %1</source>
            <translation>Von Hand berichtigt: %1</translation>
        </message>
        <message>
            <source>Corrected words</source>
            <translation>Berichtigter Wortlaut</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date it was said on</source>
            <translation>Datum der Aussage</translation>
        </message>
        <message>
            <source>Date unknown</source>
            <translation>Datum unbekannt</translation>
        </message>
        <message>
            <source>Date …</source>
            <translation>Datum …</translation>
        </message>
        <message>
            <source>Dates and citations</source>
            <translation>Datum und Zitierweise</translation>
        </message>
        <message>
            <source>Dates before 1900, and dates of which the day is not known, are text.</source>
            <translation>Datumsangaben vor 1900 und solche, deren Tag unbekannt ist, sind Text.</translation>
        </message>
        <message>
            <source>Day, month or year</source>
            <translation>Tag, Monat oder Jahr</translation>
        </message>
        <message>
            <source>Day, month or year, then Enter; empty for unknown</source>
            <translation>Tag, Monat oder Jahr, dann Eingabe; leer für unbekannt</translation>
        </message>
        <message>
            <source>Decided by a person</source>
            <translation>Von einer Person entschieden</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the article</source>
            <translation>Artikel löschen</translation>
        </message>
        <message>
            <source>Delete the selected quotations</source>
            <translation>Ausgewählte Zitate löschen</translation>
        </message>
        <message>
            <source>Delete them</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete this profile</source>
            <translation>Dieses Profil löschen</translation>
        </message>
        <message>
            <source>Delete this quotation</source>
            <translation>Dieses Zitat löschen</translation>
        </message>
        <message>
            <source>Deleting articles</source>
            <translation>Artikel werden gelöscht</translation>
        </message>
        <message>
            <source>Deleting quotations</source>
            <translation>Zitate werden gelöscht</translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation>Meinten Sie</translation>
        </message>
        <message>
            <source>Different statements: keep them apart for ever</source>
            <translation>Verschiedene Aussagen: für immer getrennt halten</translation>
        </message>
        <message>
            <source>Direct</source>
            <translation>Direkt</translation>
        </message>
        <message>
            <source>Direct, mixed or indirect</source>
            <translation>Direkt, gemischt oder indirekt</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard article</source>
            <translation>Artikel verwerfen</translation>
        </message>
        <message>
            <source>Discard them, or look at each one.</source>
            <translation>Verwerfen Sie sie oder sehen Sie jede einzeln an.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Do not write to it; keep a copy of the file and go back to a backup.</source>
            <translation>Schreiben Sie nichts hinein; bewahren Sie eine Kopie der Datei auf und greifen Sie auf eine Sicherung zurück.</translation>
        </message>
        <message>
            <source>Doing it again</source>
            <translation>Wird wiederholt</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Drag a column, or move it with Alt+Up and Alt+Down</source>
            <translation>Ziehen Sie eine Spalte, oder verschieben Sie sie mit Alt+Auf und Alt+Ab</translation>
        </message>
        <message>
            <source>Drop here to add it to the catalogue</source>
            <translation>Hier ablegen, um es in den Katalog aufzunehmen</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Dubletten</translation>
        </message>
        <message>
            <source>Earliest statement first</source>
            <translation>Älteste Aussage zuerst</translation>
        </message>
        <message>
            <source>Edit the words</source>
            <translation>Wortlaut bearbeiten</translation>
        </message>
        <message>
            <source>Edit the words: double click or E</source>
            <translation>Wortlaut bearbeiten: Doppelklick oder E</translation>
        </message>
        <message>
            <source>End a word earlier</source>
            <translation>Ein Wort früher enden</translation>
        </message>
        <message>
            <source>End a word later</source>
            <translation>Ein Wort später enden</translation>
        </message>
        <message>
            <source>End a word later, earlier</source>
            <translation>Ein Wort später oder früher enden</translation>
        </message>
        <message>
            <source>Enter takes it, Esc leaves it.</source>
            <translation>Eingabe übernimmt, Esc bricht ab.</translation>
        </message>
        <message>
            <source>Every quotation is compared with those that share its words.</source>
            <translation>Jedes Zitat wird mit denen verglichen, die Wörter mit ihm teilen.</translation>
        </message>
        <message>
            <source>Everything %1 said</source>
            <translation>Alles, was %1 gesagt hat</translation>
        </message>
        <message>
            <source>Everything else was read and waits for review.</source>
            <translation>Alles andere wurde gelesen und wartet auf Prüfung.</translation>
        </message>
        <message>
            <source>Everything in the catalogue</source>
            <translation>Alles im Katalog</translation>
        </message>
        <message>
            <source>Everything stays in one file on your own disk. Quotebook never goes online.</source>
            <translation>Alles bleibt in einer Datei auf Ihrem Rechner. Quotebook geht nie ins Netz.</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel-Arbeitsmappe</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message numerus="yes">
            <source>Export %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat exportieren</numerusform>
                <numerusform>%Ln Zitate exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Export quotations</source>
            <translation>Zitate exportieren</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <source>F1 shows all keys</source>
            <translation>F1 zeigt alle Tasten</translation>
        </message>
        <message>
            <source>Fewest statements first</source>
            <translation>Wenigste Aussagen zuerst</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Dateiname</translation>
        </message>
        <message>
            <source>Files that could not be read</source>
            <translation>Dateien, die nicht gelesen werden konnten</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filters in force</source>
            <translation>Aktive Filter</translation>
        </message>
        <message>
            <source>Find a &amp;command…</source>
            <translation>&amp;Befehl suchen …</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Befehl suchen</translation>
        </message>
        <message>
            <source>Find it again, years later</source>
            <translation>Nach Jahren wiederfinden</translation>
        </message>
        <message>
            <source>Find out from the text</source>
            <translation>Aus dem Text ermitteln</translation>
        </message>
        <message>
            <source>Forget it; they may be proposed as one again</source>
            <translation>Vergessen; sie können wieder als identisch vorgeschlagen werden</translation>
        </message>
        <message>
            <source>Forget the verdict on a judged group</source>
            <translation>Das Urteil über eine beurteilte Gruppe vergessen</translation>
        </message>
        <message>
            <source>Forget this verdict</source>
            <translation>Dieses Urteil vergessen</translation>
        </message>
        <message>
            <source>Forgotten: they may be proposed as one again.</source>
            <translation>Vergessen: Sie können wieder als identisch vorgeschlagen werden.</translation>
        </message>
        <message>
            <source>Found by %1</source>
            <translation>Gefunden von %1</translation>
        </message>
        <message>
            <source>Found in this article now</source>
            <translation>Jetzt in diesem Artikel gefunden</translation>
        </message>
        <message>
            <source>Found quotations</source>
            <translation>Gefundene Zitate</translation>
        </message>
        <message>
            <source>Free software under the MIT licence</source>
            <translation>Freie Software unter der MIT-Lizenz</translation>
        </message>
        <message>
            <source>Free some space and try again; everything kept before is still there.</source>
            <translation>Schaffen Sie Platz und versuchen Sie es noch einmal; alles zuvor Gespeicherte ist noch da.</translation>
        </message>
        <message>
            <source>Go back to a backup.</source>
            <translation>Greifen Sie auf eine Sicherung zurück.</translation>
        </message>
        <message>
            <source>Go to it</source>
            <translation>Dorthin gehen</translation>
        </message>
        <message>
            <source>Going through the history</source>
            <translation>Der Verlauf wird durchgegangen</translation>
        </message>
        <message>
            <source>Groups in which nothing contradicts itself, and that the rule takes in, become one quotation each. Untick what you want to judge yourself. It is one step, and can be undone as one.</source>
            <translation>Gruppen, in denen sich nichts widerspricht und auf die die Regel zutrifft, werden je ein Zitat. Entfernen Sie das Häkchen bei denen, die Sie selbst beurteilen wollen. Es ist ein Schritt und lässt sich als einer rückgängig machen.</translation>
        </message>
        <message>
            <source>Groups of likely duplicates</source>
            <translation>Gruppen wahrscheinlicher Dubletten</translation>
        </message>
        <message>
            <source>Groups the rule would make one quotation each</source>
            <translation>Gruppen, die die Regel zu je einem Zitat machen würde</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>How alike they must be, at least</source>
            <translation>Wie ähnlich sie mindestens sein müssen</translation>
        </message>
        <message>
            <source>How it was found</source>
            <translation>Wie es gefunden wurde</translation>
        </message>
        <message>
            <source>If it lies in a network folder, copy it to a local one.</source>
            <translation>Wenn er in einem Netzwerkordner liegt, kopieren Sie ihn in einen lokalen.</translation>
        </message>
        <message>
            <source>Import a folder of articles</source>
            <translation>Einen Ordner mit Artikeln importieren</translation>
        </message>
        <message>
            <source>Import a folder …</source>
            <translation>Ordner importieren …</translation>
        </message>
        <message>
            <source>Import the folders in it one after the other.</source>
            <translation>Importieren Sie die Ordner darin nacheinander.</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>%1 wird importiert</translation>
        </message>
        <message>
            <source>In the article</source>
            <translation>Im Artikel</translation>
        </message>
        <message>
            <source>In the list of found quotations</source>
            <translation>In der Liste der gefundenen Zitate</translation>
        </message>
        <message>
            <source>In the list of quotations: show it in the article</source>
            <translation>In der Liste der Zitate: im Artikel zeigen</translation>
        </message>
        <message>
            <source>Indirect</source>
            <translation>Indirekt</translation>
        </message>
        <message>
            <source>Install the newest Quotebook to open it.</source>
            <translation>Installieren Sie das neueste Quotebook, um ihn zu öffnen.</translation>
        </message>
        <message>
            <source>Is one statement here twice?</source>
            <translation>Steht hier eine Aussage doppelt?</translation>
        </message>
        <message>
            <source>It keeps what people said: the exact words, who said them, when, and where.</source>
            <translation>Es bewahrt, was Menschen gesagt haben: den genauen Wortlaut, wer es sagte, wann und wo.</translation>
        </message>
        <message>
            <source>It may be damaged or made to do harm: nothing in it was run.</source>
            <translation>Er ist vielleicht beschädigt oder soll Schaden anrichten: Nichts darin wurde ausgeführt.</translation>
        </message>
        <message>
            <source>It was kept as %1.</source>
            <translation>Sie wurde als %1 aufbewahrt.</translation>
        </message>
        <message>
            <source>It was kept or discarded elsewhere.</source>
            <translation>Sie wurde anderswo übernommen oder verworfen.</translation>
        </message>
        <message>
            <source>Its quotations are not affected.</source>
            <translation>Die Zitate sind nicht betroffen.</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Judged %1</source>
            <translation>Beurteilt %1</translation>
        </message>
        <message>
            <source>Judged: not the same as %1.</source>
            <translation>Beurteilt: nicht identisch mit %1.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Übernehmen</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln pairs apart</source>
            <translation>
                <numerusform>%Ln Paar getrennt halten</numerusform>
                <numerusform>%Ln Paare getrennt halten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat übernehmen</numerusform>
                <numerusform>%Ln Zitate übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep all that are sure</source>
            <translation>Alle sicheren übernehmen</translation>
        </message>
        <message>
            <source>Keep article</source>
            <translation>Artikel übernehmen</translation>
        </message>
        <message numerus="yes">
            <source>Keep article and %Ln quotations</source>
            <translation>
                <numerusform>Artikel und %Ln Zitat übernehmen</numerusform>
                <numerusform>Artikel und %Ln Zitate übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep article and accepted quotations</source>
            <translation>Artikel und angenommene Zitate übernehmen</translation>
        </message>
        <message>
            <source>Keep as …</source>
            <translation>Speichern als …</translation>
        </message>
        <message>
            <source>Keep format and columns as</source>
            <translation>Format und Spalten speichern als</translation>
        </message>
        <message>
            <source>Keep none</source>
            <translation>Keines übernehmen</translation>
        </message>
        <message>
            <source>Keep the article and what is accepted (Ctrl+Enter)</source>
            <translation>Artikel und Angenommenes übernehmen (Strg+Eingabe)</translation>
        </message>
        <message numerus="yes">
            <source>Kept %Ln articles</source>
            <translation>
                <numerusform>%Ln Artikel übernommen</numerusform>
                <numerusform>%Ln Artikel übernommen</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept as confident</source>
            <translation>Als sicher übernommen</translation>
        </message>
        <message>
            <source>Kept “%1”</source>
            <translation>„%1“ übernommen</translation>
        </message>
        <message>
            <source>Kept, %1</source>
            <translation>Übernommen, %1</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Language of &amp;articles</source>
            <translation>Sprache der &amp;Artikel</translation>
        </message>
        <message>
            <source>Latest statement first</source>
            <translation>Neueste Aussage zuerst</translation>
        </message>
        <message>
            <source>Leave a quotation out, or take it in again</source>
            <translation>Ein Zitat auslassen oder wieder aufnehmen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Likely %1</source>
            <translation>Wahrscheinlich %1</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Noch einmal suchen</translation>
        </message>
        <message numerus="yes">
            <source>Look at %Ln pairs at odds</source>
            <translation>
                <numerusform>%Ln Paar im Widerspruch ansehen</numerusform>
                <numerusform>%Ln Paare im Widerspruch ansehen</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation>Sehen Sie die Liste noch einmal an.</translation>
        </message>
        <message>
            <source>Look at the quotation again.</source>
            <translation>Sehen Sie das Zitat noch einmal an.</translation>
        </message>
        <message>
            <source>Look for &amp;reported speech without quotation marks too</source>
            <translation>Auch &amp;indirekte Rede ohne Anführungszeichen suchen</translation>
        </message>
        <message>
            <source>Look for duplicates</source>
            <translation>Dubletten suchen</translation>
        </message>
        <message>
            <source>Look for duplicates again</source>
            <translation>Dubletten noch einmal suchen</translation>
        </message>
        <message>
            <source>Look for quotations again</source>
            <translation>Zitate noch einmal suchen</translation>
        </message>
        <message>
            <source>Look through what was found</source>
            <translation>Das Gefundene durchsehen</translation>
        </message>
        <message>
            <source>Looking at groups</source>
            <translation>Gruppen werden angesehen</translation>
        </message>
        <message>
            <source>Looking for duplicates …</source>
            <translation>Dubletten werden gesucht …</translation>
        </message>
        <message>
            <source>Looking for quotations</source>
            <translation>Zitate werden gesucht</translation>
        </message>
        <message>
            <source>Looking for quotations stopped unexpectedly.</source>
            <translation>Die Suche nach Zitaten wurde unerwartet beendet.</translation>
        </message>
        <message>
            <source>Looking for quotations …</source>
            <translation>Zitate werden gesucht …</translation>
        </message>
        <message>
            <source>Looking for quotations: %1</source>
            <translation>Zitate werden gesucht: %1</translation>
        </message>
        <message>
            <source>Looking for shared words</source>
            <translation>Gemeinsame Wörter werden gesucht</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Wird gesucht …</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Bestandteile</translation>
        </message>
        <message>
            <source>Make %1 a speaker of its own</source>
            <translation>%1 zu einem eigenen Sprecher machen</translation>
        </message>
        <message numerus="yes">
            <source>Make %Ln groups one quotation each</source>
            <translation>
                <numerusform>%Ln Gruppe zu einem Zitat machen</numerusform>
                <numerusform>%Ln Gruppen zu je einem Zitat machen</numerusform>
            </translation>
        </message>
        <message>
            <source>Make room, or choose another place.</source>
            <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Make the selection in the article a quotation</source>
            <translation>Die Auswahl im Artikel zu einem Zitat machen</translation>
        </message>
        <message>
            <source>Make them one quotation; each wording stays with its article</source>
            <translation>Zu einem Zitat machen; jeder Wortlaut bleibt bei seinem Artikel</translation>
        </message>
        <message>
            <source>Marked by hand</source>
            <translation>Von Hand markiert</translation>
        </message>
        <message>
            <source>May be the same as %1.</source>
            <translation>Vielleicht identisch mit %1.</translation>
        </message>
        <message>
            <source>Merge the selected speakers</source>
            <translation>Ausgewählte Sprecher zusammenführen</translation>
        </message>
        <message>
            <source>Merge the selected speakers (M)</source>
            <translation>Ausgewählte Sprecher zusammenführen (M)</translation>
        </message>
        <message>
            <source>Merge the selected speakers …</source>
            <translation>Ausgewählte Sprecher zusammenführen …</translation>
        </message>
        <message>
            <source>Merge them …</source>
            <translation>Zusammenführen …</translation>
        </message>
        <message>
            <source>Merge …</source>
            <translation>Zusammenführen …</translation>
        </message>
        <message>
            <source>Merge, and keep the name …</source>
            <translation>Zusammenführen und diesen Namen behalten …</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Gemischt</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Most quotations first</source>
            <translation>Meiste Zitate zuerst</translation>
        </message>
        <message>
            <source>Most statements first</source>
            <translation>Meiste Aussagen zuerst</translation>
        </message>
        <message>
            <source>Move the column down (Alt+Down)</source>
            <translation>Spalte nach unten (Alt+Ab)</translation>
        </message>
        <message>
            <source>Move the column up (Alt+Up)</source>
            <translation>Spalte nach oben (Alt+Auf)</translation>
        </message>
        <message>
            <source>Name of the filter, then Enter</source>
            <translation>Name des Filters, dann Eingabe</translation>
        </message>
        <message>
            <source>Name of the profile, then Enter</source>
            <translation>Name des Profils, dann Eingabe</translation>
        </message>
        <message>
            <source>Name of the speaker</source>
            <translation>Name des Sprechers</translation>
        </message>
        <message>
            <source>Name, then Enter</source>
            <translation>Name, dann Eingabe</translation>
        </message>
        <message>
            <source>Name, then Enter; empty for nobody</source>
            <translation>Name, dann Eingabe; leer für niemanden</translation>
        </message>
        <message>
            <source>Named as its source</source>
            <translation>Als Quelle genannt</translation>
        </message>
        <message>
            <source>New catalogue</source>
            <translation>Neuer Katalog</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Neuer Name</translation>
        </message>
        <message>
            <source>New …</source>
            <translation>Neu …</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Next article that waits</source>
            <translation>Nächster wartender Artikel</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>Weiter: %1</translation>
        </message>
        <message>
            <source>No article matches.</source>
            <translation>Kein Artikel entspricht der Suche.</translation>
        </message>
        <message>
            <source>No articles yet</source>
            <translation>Noch keine Artikel</translation>
        </message>
        <message>
            <source>No catalogue can be made in %1: %2.</source>
            <translation>In %1 kann kein Katalog angelegt werden: %2.</translation>
        </message>
        <message>
            <source>No column is named.</source>
            <translation>Es ist keine Spalte genannt.</translation>
        </message>
        <message>
            <source>No command has these letters.</source>
            <translation>Kein Befehl hat diese Buchstaben.</translation>
        </message>
        <message>
            <source>No duplicates</source>
            <translation>Keine Dubletten</translation>
        </message>
        <message>
            <source>No quotations found</source>
            <translation>Keine Zitate gefunden</translation>
        </message>
        <message>
            <source>No quotations yet</source>
            <translation>Noch keine Zitate</translation>
        </message>
        <message>
            <source>No role stated</source>
            <translation>Keine Funktion genannt</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>Keine Quelle</translation>
        </message>
        <message>
            <source>No speaker is called that.</source>
            <translation>Kein Sprecher heißt so.</translation>
        </message>
        <message>
            <source>No two quotations contradict each other.</source>
            <translation>Keine zwei Zitate widersprechen einander.</translation>
        </message>
        <message>
            <source>No two quotations seem to be one statement. You need do nothing.</source>
            <translation>Keine zwei Zitate scheinen eine Aussage zu sein. Sie müssen nichts tun.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Nobody has spoken yet</source>
            <translation>Noch hat niemand gesprochen</translation>
        </message>
        <message>
            <source>Not a date: write 12 Sep 2023, 2023-09 or 2023.</source>
            <translation>Kein Datum: Schreiben Sie 12. Sep. 2023, 2023-09 oder 2023.</translation>
        </message>
        <message>
            <source>Not all was compared.</source>
            <translation>Es wurde nicht alles verglichen.</translation>
        </message>
        <message numerus="yes">
            <source>Not kept yet: %Ln quotations are nearly like some in the catalogue, but not the same</source>
            <translation>
                <numerusform>Noch nicht behalten: %Ln Zitat ist fast wie eines im Katalog, aber nicht dasselbe</numerusform>
                <numerusform>Noch nicht behalten: %Ln Zitate sind fast wie andere im Katalog, aber nicht dasselbe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not kept yet: %Ln quotations are worth a look</source>
            <translation>
                <numerusform>Noch nicht behalten: %Ln Zitat ist einen Blick wert</numerusform>
                <numerusform>Noch nicht behalten: %Ln Zitate sind einen Blick wert</numerusform>
            </translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Nicht dasselbe</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note about the speaker</source>
            <translation>Notiz zum Sprecher</translation>
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation>Noch wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing in the catalogue matches.</source>
            <translation>Nichts im Katalog entspricht der Suche.</translation>
        </message>
        <message>
            <source>Nothing is left to judge here.</source>
            <translation>Hier ist nichts mehr zu beurteilen.</translation>
        </message>
        <message>
            <source>Nothing is remembered about these quotations.</source>
            <translation>Zu diesen Zitaten ist nichts vermerkt.</translation>
        </message>
        <message>
            <source>Nothing is remembered about this speaker.</source>
            <translation>Zu dieser Person ist nichts vermerkt.</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Keine Treffer</translation>
        </message>
        <message>
            <source>Nothing new was found in this article.</source>
            <translation>In diesem Artikel wurde nichts Neues gefunden.</translation>
        </message>
        <message>
            <source>Nothing was added; what was found is not offered again.</source>
            <translation>Es wurde nichts hinzugefügt; das Gefundene wird nicht noch einmal angeboten.</translation>
        </message>
        <message>
            <source>Nothing was changed. Please try again, and report it if it happens twice.</source>
            <translation>Es wurde nichts geändert. Bitte versuchen Sie es noch einmal, und melden Sie es, wenn es zweimal geschieht.</translation>
        </message>
        <message>
            <source>Nothing was found here so far; others are still looked for.</source>
            <translation>Hier wurde bisher nichts gefunden; es wird noch gesucht.</translation>
        </message>
        <message>
            <source>Nothing was imported: correct the line and import the file again.</source>
            <translation>Es wurde nichts importiert: Berichtigen Sie die Zeile und importieren Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>Nothing was kept of this article.</source>
            <translation>Von diesem Artikel wurde nichts übernommen.</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>One row a quotation, with the source it first appeared in; Appearances has every source.</source>
            <translation>Eine Zeile je Zitat, mit der Quelle, in der es zuerst erschien; unter „Appearances“ steht jede Quelle.</translation>
        </message>
        <message>
            <source>One statement in words that were changed: keep them all, and remember it</source>
            <translation>Eine Aussage in verändertem Wortlaut: alle behalten und merken</translation>
        </message>
        <message>
            <source>One statement that was cut: keep them all, and remember it</source>
            <translation>Eine Aussage, die gekürzt wurde: alle behalten und merken</translation>
        </message>
        <message>
            <source>Only the date of an update was found, so the date of publication was left empty.</source>
            <translation>Nur das Datum einer Aktualisierung wurde gefunden, deshalb blieb das Veröffentlichungsdatum leer.</translation>
        </message>
        <message>
            <source>Only the first %1 characters of the query were read.</source>
            <translation>Nur die ersten %1 Zeichen der Suche wurden gelesen.</translation>
        </message>
        <message>
            <source>Only the first %1 of %2 selected ones: Export hands over all of them.</source>
            <translation>Nur die ersten %1 von %2 ausgewählten: „Exportieren“ gibt alle weiter.</translation>
        </message>
        <message>
            <source>Only the first %1 words of the query were used.</source>
            <translation>Nur die ersten %1 Wörter der Suche wurden verwendet.</translation>
        </message>
        <message>
            <source>Only where nothing but punctuation, case or accents differs</source>
            <translation>Nur wo nichts als Zeichensetzung, Groß- und Kleinschreibung oder Akzente abweichen</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open a file …</source>
            <translation>Datei öffnen …</translation>
        </message>
        <message>
            <source>Open another …</source>
            <translation>Anderen öffnen …</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>Artikel öffnen</translation>
        </message>
        <message>
            <source>Open articles …</source>
            <translation>Artikel öffnen …</translation>
        </message>
        <message>
            <source>Open catalogue</source>
            <translation>Katalog öffnen</translation>
        </message>
        <message>
            <source>Open in its article</source>
            <translation>In seinem Artikel öffnen</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open it again from where it is now.</source>
            <translation>Öffnen Sie ihn von dort, wo er jetzt liegt.</translation>
        </message>
        <message>
            <source>Open it for writing.</source>
            <translation>Öffnen Sie ihn zum Schreiben.</translation>
        </message>
        <message>
            <source>Open it in the program that made it.</source>
            <translation>Öffnen Sie sie mit dem Programm, das sie angelegt hat.</translation>
        </message>
        <message>
            <source>Open it there, or delete it first.</source>
            <translation>Öffnen Sie ihn dort oder löschen Sie ihn zuerst.</translation>
        </message>
        <message>
            <source>Open it, or choose another name.</source>
            <translation>Öffnen Sie ihn oder wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>Open the page in your browser, select the article, copy it, and paste it here.</source>
            <translation>Öffnen Sie die Seite im Browser, wählen Sie den Artikel aus, kopieren Sie ihn und fügen Sie ihn hier ein.</translation>
        </message>
        <message>
            <source>Open the quotation</source>
            <translation>Zitat öffnen</translation>
        </message>
        <message>
            <source>Open the sample article</source>
            <translation>Beispielartikel öffnen</translation>
        </message>
        <message>
            <source>Open this statement (O)</source>
            <translation>Diese Aussage öffnen (O)</translation>
        </message>
        <message>
            <source>Open what was said before</source>
            <translation>Früher Gesagtes öffnen</translation>
        </message>
        <message>
            <source>Other changes came after it: undo those first.</source>
            <translation>Danach kamen andere Änderungen: Machen Sie zuerst diese rückgängig.</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Weitere Namen</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>Pairs that contradict each other, and that the rule takes in, are kept apart for ever. Untick what you want to judge yourself. It is one step, and can be undone as one.</source>
            <translation>Paare, die einander widersprechen und auf die die Regel zutrifft, bleiben für immer getrennt. Entfernen Sie das Häkchen bei denen, die Sie selbst beurteilen wollen. Es ist ein Schritt und lässt sich als einer rückgängig machen.</translation>
        </message>
        <message>
            <source>Parentheses more than %1 deep were ignored.</source>
            <translation>Klammern, die mehr als %1-fach verschachtelt sind, wurden übergangen.</translation>
        </message>
        <message>
            <source>Paste an article</source>
            <translation>Artikel einfügen</translation>
        </message>
        <message>
            <source>Paste or drop an article, and what people say in it is kept here.</source>
            <translation>Fügen Sie einen Artikel ein oder ziehen Sie ihn hierher; was darin gesagt wird, wird hier bewahrt.</translation>
        </message>
        <message>
            <source>Paste or drop an article; it is kept here with everything quoted in it.</source>
            <translation>Fügen Sie einen Artikel ein oder ziehen Sie ihn hierher; er wird mit allem, was darin zitiert ist, hier bewahrt.</translation>
        </message>
        <message>
            <source>Paste or open an article first.</source>
            <translation>Fügen Sie zuerst einen Artikel ein oder öffnen Sie einen.</translation>
        </message>
        <message>
            <source>Press Ctrl+V anywhere in this window, or drop text, Markdown or web page files, or a folder of them, on it. Quotebook finds what was said, by whom and when; you decide what to keep.</source>
            <translation>Drücken Sie irgendwo in diesem Fenster Strg+V, oder ziehen Sie Text-, Markdown- oder Webseiten-Dateien oder einen Ordner davon hierher. Quotebook findet, was von wem und wann gesagt wurde; Sie entscheiden, was übernommen wird.</translation>
        </message>
        <message>
            <source>Press Esc first: pasted then, it is an article of its own.</source>
            <translation>Drücken Sie erst Esc: Danach eingefügt, wird es ein eigener Artikel.</translation>
        </message>
        <message>
            <source>Previous, next</source>
            <translation>Voriges, nächstes</translation>
        </message>
        <message>
            <source>Previous, next group</source>
            <translation>Vorige, nächste Gruppe</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Profiles: %1.</source>
            <translation>Profile: %1.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Put the article away; Ctrl+Z brings it back</source>
            <translation>Artikel beiseitelegen; Strg+Z holt ihn zurück</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>Quotation no.</source>
            <translation>Zitat-Nr.</translation>
        </message>
        <message>
            <source>Quotations</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>Quotations in this article</source>
            <translation>Zitate in diesem Artikel</translation>
        </message>
        <message>
            <source>Quotations that seem to be one statement in several wordings are gathered here.</source>
            <translation>Zitate, die eine Aussage in mehreren Fassungen zu sein scheinen, sind hier versammelt.</translation>
        </message>
        <message>
            <source>Quotebook catalogues (*%1)</source>
            <translation>Quotebook-Kataloge (*%1)</translation>
        </message>
        <message>
            <source>Quotebook met an error it did not foresee.</source>
            <translation>In Quotebook ist ein unvorhergesehener Fehler aufgetreten.</translation>
        </message>
        <message>
            <source>Quotebook opens no web pages.</source>
            <translation>Quotebook öffnet keine Webseiten.</translation>
        </message>
        <message>
            <source>Quotebook reads plain text, Markdown and web pages.</source>
            <translation>Quotebook liest Text, Markdown und Webseiten.</translation>
        </message>
        <message>
            <source>Read as UTF-16, which the file does not say itself.</source>
            <translation>Als UTF-16 gelesen, was die Datei selbst nicht angibt.</translation>
        </message>
        <message>
            <source>Reading articles: %1</source>
            <translation>Artikel werden gelesen: %1</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Reasons are hidden</source>
            <translation>Gründe ausgeblendet</translation>
        </message>
        <message>
            <source>Rebuilding the indexes</source>
            <translation>Die Indizes werden neu aufgebaut</translation>
        </message>
        <message>
            <source>Redo up to here</source>
            <translation>Bis hierher wiederholen</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <source>Reject, or take it back</source>
            <translation>Ablehnen oder zurücknehmen</translation>
        </message>
        <message>
            <source>Reject, or take it back (X)</source>
            <translation>Ablehnen oder zurücknehmen (X)</translation>
        </message>
        <message>
            <source>Rename or delete the filter %1</source>
            <translation>Filter %1 umbenennen oder löschen</translation>
        </message>
        <message>
            <source>Rename the speaker everywhere</source>
            <translation>Sprecher überall umbenennen</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>Umbenennen …</translation>
        </message>
        <message numerus="yes">
            <source>Renamed to “%2” in %Ln statements.</source>
            <translation>
                <numerusform>In %Ln Aussage in „%2“ umbenannt.</numerusform>
                <numerusform>In %Ln Aussagen in „%2“ umbenannt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replaces %1</source>
            <translation>Ersetzt %1</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Role at that time</source>
            <translation>Funktion damals</translation>
        </message>
        <message>
            <source>Role then</source>
            <translation>Damalige Funktion</translation>
        </message>
        <message>
            <source>Role …</source>
            <translation>Funktion …</translation>
        </message>
        <message>
            <source>Role, then Enter; empty for none</source>
            <translation>Funktion, dann Eingabe; leer für keine</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Funktionen</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>Gesagt am</translation>
        </message>
        <message>
            <source>Said on, basis</source>
            <translation>Gesagt am, Grundlage</translation>
        </message>
        <message>
            <source>Said on, precision</source>
            <translation>Gesagt am, Genauigkeit</translation>
        </message>
        <message>
            <source>Said on: as precise as it is known. The precision and what it rests on stand beside it.</source>
            <translation>Gesagt am: so genau wie bekannt. Genauigkeit und Grundlage stehen daneben.</translation>
        </message>
        <message>
            <source>Said on: “%1”</source>
            <translation>Gesagt am: „%1“</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Dasselbe</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>Dasselbe wie</translation>
        </message>
        <message>
            <source>Same as a stored quotation …</source>
            <translation>Dasselbe wie ein vorhandenes Zitat …</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Diesen Filter speichern</translation>
        </message>
        <message>
            <source>Save this filter as</source>
            <translation>Diesen Filter speichern als</translation>
        </message>
        <message>
            <source>Save this filter …</source>
            <translation>Filter speichern …</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Gespeicherte Filter</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search for the word that may have been meant</source>
            <translation>Nach dem vermutlich gemeinten Wort suchen</translation>
        </message>
        <message>
            <source>Search for this word instead (%1)</source>
            <translation>Stattdessen nach diesem Wort suchen (%1)</translation>
        </message>
        <message>
            <source>Search or choose a filter first</source>
            <translation>Erst suchen oder einen Filter wählen</translation>
        </message>
        <message>
            <source>Search sources: title, outlet, author</source>
            <translation>Quellen durchsuchen: Titel, Medium, Autor</translation>
        </message>
        <message>
            <source>Search speakers: a name or another name</source>
            <translation>Sprecher suchen: ein Name oder ein weiterer Name</translation>
        </message>
        <message>
            <source>Search statements, speakers, sources …</source>
            <translation>Aussagen, Sprecher, Quellen suchen …</translation>
        </message>
        <message>
            <source>Search the catalogue</source>
            <translation>Katalog durchsuchen</translation>
        </message>
        <message>
            <source>Search what was said: words, "exact words", speaker:name, before:2023-10 …</source>
            <translation>Gesagtes suchen: Wörter, "genauer Wortlaut", speaker:Name, before:2023-10 …</translation>
        </message>
        <message>
            <source>See whether you may open it.</source>
            <translation>Sehen Sie nach, ob Sie ihn öffnen dürfen.</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Gesehen</translation>
        </message>
        <message>
            <source>Seen more than once</source>
            <translation>Mehrfach gesehen</translation>
        </message>
        <message>
            <source>Select the words in the article first; Q then makes them a quotation.</source>
            <translation>Markieren Sie zuerst die Wörter im Artikel; Q macht dann ein Zitat daraus.</translation>
        </message>
        <message>
            <source>Select words in the article and press Q to make one yourself, or keep the article alone.</source>
            <translation>Markieren Sie Wörter im Artikel und drücken Sie Q, um selbst ein Zitat zu machen, oder übernehmen Sie nur den Artikel.</translation>
        </message>
        <message>
            <source>Set by you: %1</source>
            <translation>Von Ihnen gesetzt: %1</translation>
        </message>
        <message>
            <source>Set to what is listed now</source>
            <translation>Auf die jetzige Liste setzen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Several by a rule</source>
            <translation>Mehrere per Regel</translation>
        </message>
        <message>
            <source>Several by a rule …</source>
            <translation>Mehrere per Regel …</translation>
        </message>
        <message>
            <source>Shortened</source>
            <translation>Gekürzt</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln more</source>
            <translation>
                <numerusform>%Ln weiteres anzeigen</numerusform>
                <numerusform>%Ln weitere anzeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all months</source>
            <translation>Alle Monate zeigen</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Weniger anzeigen</translation>
        </message>
        <message>
            <source>Show file</source>
            <translation>Datei zeigen</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mehr anzeigen</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>Filter ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show the articles that wait</source>
            <translation>Wartende Artikel anzeigen</translation>
        </message>
        <message>
            <source>Show the speaker</source>
            <translation>Sprecher anzeigen</translation>
        </message>
        <message>
            <source>Show the words of the next one</source>
            <translation>Wortlaut des nächsten zeigen</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show these in Quotations</source>
            <translation>Diese unter „Zitate“ zeigen</translation>
        </message>
        <message>
            <source>Show these words</source>
            <translation>Diesen Wortlaut zeigen</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Skip (Alt+Right)</source>
            <translation>Überspringen (Alt+Rechts)</translation>
        </message>
        <message>
            <source>Something else was changed since; see Edit for what can be undone.</source>
            <translation>Seitdem wurde anderes geändert; unter „Bearbeiten“ steht, was sich rückgängig machen lässt.</translation>
        </message>
        <message>
            <source>Something else was done since; the Edit menu undoes it first.</source>
            <translation>Seitdem wurde anderes getan; das Menü „Bearbeiten“ macht es zuerst rückgängig.</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Sortierung</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Space ticks a column, Alt with an arrow key moves it</source>
            <translation>Leertaste kreuzt eine Spalte an, Alt mit Pfeiltaste verschiebt sie</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Sprecher</translation>
        </message>
        <message>
            <source>Speaker …</source>
            <translation>Sprecher …</translation>
        </message>
        <message>
            <source>Speaker: nobody is named near it</source>
            <translation>Sprecher: In der Nähe ist niemand genannt</translation>
        </message>
        <message>
            <source>Speakers</source>
            <translation>Sprecher</translation>
        </message>
        <message>
            <source>Split it into articles.</source>
            <translation>Teilen Sie ihn in mehrere Artikel.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Teilen Sie sie auf.</translation>
        </message>
        <message>
            <source>Split the text into several articles; a catalogue that says this on opening is damaged.</source>
            <translation>Teilen Sie den Text in mehrere Artikel; ein Katalog, der dies beim Öffnen sagt, ist beschädigt.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Statements by month</source>
            <translation>Aussagen nach Monat</translation>
        </message>
        <message>
            <source>Statements by year</source>
            <translation>Aussagen nach Jahr</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>Schreiben beenden (Esc)</translation>
        </message>
        <message>
            <source>Stopped: nothing was changed.</source>
            <translation>Angehalten: Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Sicher</translation>
        </message>
        <message>
            <source>Sure, ready to keep</source>
            <translation>Sicher, bereit zum Übernehmen</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Tag for the selected quotations</source>
            <translation>Schlagwort für die ausgewählten Zitate</translation>
        </message>
        <message>
            <source>Tag the selected quotations (T)</source>
            <translation>Ausgewählte Zitate verschlagworten (T)</translation>
        </message>
        <message>
            <source>Tag to take off</source>
            <translation>Zu entfernendes Schlagwort</translation>
        </message>
        <message>
            <source>Tag …</source>
            <translation>Schlagwort …</translation>
        </message>
        <message>
            <source>Tag, then Enter</source>
            <translation>Schlagwort, dann Eingabe</translation>
        </message>
        <message>
            <source>Tagging quotations</source>
            <translation>Zitate werden verschlagwortet</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Take a tag off</source>
            <translation>Schlagwort entfernen</translation>
        </message>
        <message>
            <source>Take a tag off …</source>
            <translation>Schlagwort entfernen …</translation>
        </message>
        <message>
            <source>Take away the filter %1</source>
            <translation>Filter %1 entfernen</translation>
        </message>
        <message>
            <source>Take off the name %1</source>
            <translation>Namen %1 entfernen</translation>
        </message>
        <message>
            <source>Take off the tag %1</source>
            <translation>Schlagwort %1 entfernen</translation>
        </message>
        <message>
            <source>Taking the tag off</source>
            <translation>Schlagwort wird entfernt</translation>
        </message>
        <message>
            <source>Text &amp;size</source>
            <translation>Schrift&amp;größe</translation>
        </message>
        <message>
            <source>That is no date: try 16 Oct 2024, Oct 2024 or 2024.</source>
            <translation>Das ist kein Datum: versuchen Sie 16. Okt. 2024, Okt. 2024 oder 2024.</translation>
        </message>
        <message>
            <source>That is too much to be put into a text that is being written.</source>
            <translation>Das ist zu viel für einen Text, an dem gerade geschrieben wird.</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln selected quotations</source>
            <translation>
                <numerusform>Das ausgewählte Zitat</numerusform>
                <numerusform>Die %Ln ausgewählten Zitate</numerusform>
            </translation>
        </message>
        <message>
            <source>The article</source>
            <translation>Der Artikel</translation>
        </message>
        <message>
            <source>The article around it</source>
            <translation>Der Zusammenhang im Artikel</translation>
        </message>
        <message>
            <source>The article has %1 characters; at most %2 can be kept.</source>
            <translation>Der Artikel hat %1 Zeichen; höchstens %2 lassen sich übernehmen.</translation>
        </message>
        <message>
            <source>The article is safe: try again.</source>
            <translation>Der Artikel ist sicher: Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The article was discarded.</source>
            <translation>Der Artikel wurde verworfen.</translation>
        </message>
        <message>
            <source>The article's own words stay beside a correction.</source>
            <translation>Der Wortlaut des Artikels bleibt neben der Berichtigung stehen.</translation>
        </message>
        <message>
            <source>The backup %1 would be damaged: %2.</source>
            <translation>Die Sicherung %1 wäre beschädigt: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 %2, which no Quotebook writes.</source>
            <translation>Der Katalog %1: %2; so etwas schreibt kein Quotebook.</translation>
        </message>
        <message>
            <source>The catalogue %1 %2.</source>
            <translation>Der Katalog %1: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be made: %2.</source>
            <translation>Der Katalog %1 kann nicht angelegt werden: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be reached: %2.</source>
            <translation>Der Katalog %1 ist nicht zu erreichen: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be read: %2.</source>
            <translation>Der Katalog %1 kann nicht gelesen werden: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 has no valid schema version (%2).</source>
            <translation>Der Katalog %1 hat keine gültige Schemaversion (%2).</translation>
        </message>
        <message>
            <source>The catalogue %1 has to be brought up to date first.</source>
            <translation>Der Katalog %1 muss zuerst auf den neuesten Stand gebracht werden.</translation>
        </message>
        <message>
            <source>The catalogue %1 is cut short.</source>
            <translation>Der Katalog %1 ist abgeschnitten.</translation>
        </message>
        <message>
            <source>The catalogue %1 is damaged: %2.</source>
            <translation>Der Katalog %1 ist beschädigt: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 is open read-only.</source>
            <translation>Der Katalog %1 ist schreibgeschützt geöffnet.</translation>
        </message>
        <message>
            <source>The catalogue %1 was moved, deleted or replaced while it was open; the change was not kept.</source>
            <translation>Der Katalog %1 wurde verschoben, gelöscht oder ersetzt, während er geöffnet war; die Änderung wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>The catalogue %1 was written by a newer Quotebook (schema %2; this program knows %3).</source>
            <translation>Der Katalog %1 wurde von einem neueren Quotebook geschrieben (Schema %2; dieses Programm kennt %3).</translation>
        </message>
        <message>
            <source>The catalogue has changed since.</source>
            <translation>Der Katalog hat sich seitdem geändert.</translation>
        </message>
        <message>
            <source>The catalogue was left as it is.</source>
            <translation>Der Katalog blieb, wie er war.</translation>
        </message>
        <message>
            <source>The clipboard's HTML holds less than its plain text, so the plain text was taken.</source>
            <translation>Das HTML der Zwischenablage enthält weniger als ihr reiner Text, deshalb wurde der reine Text genommen.</translation>
        </message>
        <message>
            <source>The detector's own estimate that all of the row is right.</source>
            <translation>Die eigene Schätzung der Erkennung, dass alles in der Zeile stimmt.</translation>
        </message>
        <message>
            <source>The export ended before the file was whole.</source>
            <translation>Der Export endete, bevor die Datei vollständig war.</translation>
        </message>
        <message>
            <source>The file %1 is a database of another program (application id %2).</source>
            <translation>Die Datei %1 ist eine Datenbank eines anderen Programms (Anwendungskennung %2).</translation>
        </message>
        <message>
            <source>The file %1 is damaged, so what it held is not in force.</source>
            <translation>Die Datei %1 ist beschädigt; was darin stand, gilt daher nicht.</translation>
        </message>
        <message>
            <source>The file %1 is empty.</source>
            <translation>Die Datei %1 ist leer.</translation>
        </message>
        <message>
            <source>The file %1 is not a catalogue.</source>
            <translation>Die Datei %1 ist kein Katalog.</translation>
        </message>
        <message>
            <source>The file came out damaged.</source>
            <translation>Die geschriebene Datei ist beschädigt.</translation>
        </message>
        <message>
            <source>The file came out incomplete.</source>
            <translation>Die geschriebene Datei ist unvollständig.</translation>
        </message>
        <message>
            <source>The file ends in the middle of a character; the rest of it may be missing.</source>
            <translation>Die Datei endet mitten in einem Zeichen; der Rest fehlt vielleicht.</translation>
        </message>
        <message>
            <source>The file holds bytes that are no text.</source>
            <translation>Die Datei enthält Bytes, die kein Text sind.</translation>
        </message>
        <message>
            <source>The file is named as plain text but holds a web page.</source>
            <translation>Die Datei heißt wie reiner Text, enthält aber eine Webseite.</translation>
        </message>
        <message>
            <source>The filter “%1” was deleted.</source>
            <translation>Der Filter „%1“ wurde gelöscht.</translation>
        </message>
        <message>
            <source>The first groups; others are still looked for.</source>
            <translation>Die ersten Gruppen; weitere werden noch gesucht.</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>Die ersten Zeilen</translation>
        </message>
        <message>
            <source>The history of this catalogue is damaged.</source>
            <translation>Der Verlauf dieses Katalogs ist beschädigt.</translation>
        </message>
        <message>
            <source>The index of near-duplicates does not agree with the quotations.</source>
            <translation>Der Dubletten-Index stimmt nicht mit den Zitaten überein.</translation>
        </message>
        <message>
            <source>The network is not available (no onnxruntime here, or no model): quotations are found by rules alone.</source>
            <translation>Das neuronale Netz steht nicht zur Verfügung (onnxruntime oder das Modell fehlt): Zitate werden nur nach Regeln gefunden.</translation>
        </message>
        <message>
            <source>The newest %1 hits are ranked, the others follow, newest first.</source>
            <translation>Die neuesten %1 Treffer sind nach Relevanz geordnet, die übrigen folgen, neueste zuerst.</translation>
        </message>
        <message>
            <source>The page is nested too deeply to tell its parts apart, so all of its text was taken.</source>
            <translation>Die Seite ist zu tief verschachtelt, um ihre Teile zu unterscheiden, deshalb wurde ihr ganzer Text genommen.</translation>
        </message>
        <message>
            <source>The preferences could not be saved: %1</source>
            <translation>Die Einstellungen konnten nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>The profile could not be kept: %1</source>
            <translation>Das Profil konnte nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>The profile “%1” was deleted.</source>
            <translation>Das Profil „%1“ wurde gelöscht.</translation>
        </message>
        <message>
            <source>The quotations of this group, side by side</source>
            <translation>Die Zitate dieser Gruppe, nebeneinander</translation>
        </message>
        <message>
            <source>The quotations themselves are readable.</source>
            <translation>Die Zitate selbst sind lesbar.</translation>
        </message>
        <message>
            <source>The rule takes in no group.</source>
            <translation>Die Regel trifft auf keine Gruppe zu.</translation>
        </message>
        <message>
            <source>The same words</source>
            <translation>Derselbe Wortlaut</translation>
        </message>
        <message>
            <source>The search index does not agree with the quotations.</source>
            <translation>Der Suchindex stimmt nicht mit den Zitaten überein.</translation>
        </message>
        <message>
            <source>The search index of %1 is damaged.</source>
            <translation>Der Suchindex von %1 ist beschädigt.</translation>
        </message>
        <message>
            <source>The selected quotations</source>
            <translation>Die ausgewählten Zitate</translation>
        </message>
        <message numerus="yes">
            <source>The tag was taken off %Ln quotations.</source>
            <translation>
                <numerusform>Das Schlagwort wurde von %Ln Zitat entfernt.</numerusform>
                <numerusform>Das Schlagwort wurde von %Ln Zitaten entfernt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The verdict is forgotten; they may be asked about again.</source>
            <translation>Das Urteil ist vergessen; sie können wieder vorgelegt werden.</translation>
        </message>
        <message>
            <source>The workbook came out damaged.</source>
            <translation>Die geschriebene Arbeitsmappe ist beschädigt.</translation>
        </message>
        <message>
            <source>The workbook came out incomplete.</source>
            <translation>Die geschriebene Arbeitsmappe ist unvollständig.</translation>
        </message>
        <message>
            <source>There are more than %1 articles; those after “%2” were not read.</source>
            <translation>Es sind mehr als %1 Artikel; die nach „%2“ wurden nicht gelesen.</translation>
        </message>
        <message>
            <source>There are no articles in this folder: text, Markdown, web pages.</source>
            <translation>In diesem Ordner sind keine Artikel: Text, Markdown, Webseiten.</translation>
        </message>
        <message>
            <source>There is a file %1 already.</source>
            <translation>Es gibt schon eine Datei %1.</translation>
        </message>
        <message>
            <source>There is a filter called “%1” already.</source>
            <translation>Es gibt schon einen Filter namens „%1“.</translation>
        </message>
        <message>
            <source>There is no catalogue at %1.</source>
            <translation>Bei %1 liegt kein Katalog.</translation>
        </message>
        <message>
            <source>There is no column %1.</source>
            <translation>Es gibt keine Spalte %1.</translation>
        </message>
        <message>
            <source>There is no export profile %1.</source>
            <translation>Es gibt kein Exportprofil %1.</translation>
        </message>
        <message>
            <source>There is no folder “%1”.</source>
            <translation>Es gibt keinen Ordner „%1“.</translation>
        </message>
        <message>
            <source>There is no tag of this name.</source>
            <translation>Es gibt kein Schlagwort dieses Namens.</translation>
        </message>
        <message>
            <source>There is no text in what was pasted.</source>
            <translation>In dem Eingefügten steht kein Text.</translation>
        </message>
        <message>
            <source>There is no text to keep.</source>
            <translation>Es gibt keinen Text zu übernehmen.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>These contradict each other: %1</source>
            <translation>Diese widersprechen einander: %1</translation>
        </message>
        <message>
            <source>These words are shown</source>
            <translation>Dieser Wortlaut wird gezeigt</translation>
        </message>
        <message>
            <source>They are not the same, and will not be asked about again.</source>
            <translation>Sie sind nicht dasselbe und werden nicht wieder vorgelegt.</translation>
        </message>
        <message>
            <source>They contradict each other. Say it once more to make sure.</source>
            <translation>Sie widersprechen einander. Sagen Sie es zur Sicherheit noch einmal.</translation>
        </message>
        <message>
            <source>This appearance is no longer in the catalogue.</source>
            <translation>Diese Fundstelle ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This article is in the catalogue already, as “%1”.</source>
            <translation>Dieser Artikel ist schon im Katalog, als „%1“.</translation>
        </message>
        <message>
            <source>This article is in the catalogue already: %1</source>
            <translation>Dieser Artikel ist schon im Katalog: %1</translation>
        </message>
        <message>
            <source>This article is no longer in the catalogue.</source>
            <translation>Dieser Artikel ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This article is too long to be changed here.</source>
            <translation>Dieser Artikel ist zu lang, um hier geändert zu werden.</translation>
        </message>
        <message>
            <source>This change cannot be undone: its record is damaged.</source>
            <translation>Diese Änderung lässt sich nicht rückgängig machen: Ihre Aufzeichnung ist beschädigt.</translation>
        </message>
        <message>
            <source>This change is no longer in the history.</source>
            <translation>Diese Änderung steht nicht mehr im Verlauf.</translation>
        </message>
        <message>
            <source>This filter is no longer in the catalogue.</source>
            <translation>Dieser Filter ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This folder could not be read: %1.</source>
            <translation>Dieser Ordner konnte nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>This is RTF with its marks: save it as plain text first.</source>
            <translation>Das ist RTF mit seinen Steuerzeichen: Speichern Sie es zuerst als reinen Text.</translation>
        </message>
        <message>
            <source>This quotation is no longer in the catalogue.</source>
            <translation>Dieses Zitat ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This review is no longer in the catalogue.</source>
            <translation>Diese Prüfung ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This search</source>
            <translation>Diese Suche</translation>
        </message>
        <message>
            <source>This search: %1 (%2)</source>
            <translation>Diese Suche: %1 (%2)</translation>
        </message>
        <message>
            <source>This speaker is no longer in the catalogue.</source>
            <translation>Dieser Sprecher ist nicht mehr im Katalog.</translation>
        </message>
        <message>
            <source>This unfinished review is damaged.</source>
            <translation>Diese unfertige Prüfung ist beschädigt.</translation>
        </message>
        <message>
            <source>Tick what to keep. The rest is not offered again.</source>
            <translation>Kreuzen Sie an, was übernommen werden soll. Der Rest wird nicht noch einmal angeboten.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title of the article</source>
            <translation>Titel des Artikels</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>Zu prüfen</translation>
        </message>
        <message>
            <source>Too large to be read as Markdown, so its marks were left in.</source>
            <translation>Zu groß, um als Markdown gelesen zu werden, deshalb blieben die Zeichen stehen.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Try again when it is finished.</source>
            <translation>Versuchen Sie es noch einmal, wenn das abgeschlossen ist.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Try fewer words, or take a filter away.</source>
            <translation>Versuchen Sie weniger Wörter oder entfernen Sie einen Filter.</translation>
        </message>
        <message>
            <source>Type a few letters of a command or a place …</source>
            <translation>Tippen Sie ein paar Buchstaben eines Befehls oder Bereichs …</translation>
        </message>
        <message>
            <source>Type to search the catalogue. Enter takes what is chosen, Esc leaves it.</source>
            <translation>Tippen Sie, um im Katalog zu suchen. Eingabe übernimmt das Gewählte, Esc bricht ab.</translation>
        </message>
        <message>
            <source>Unattributed</source>
            <translation>Nicht zugeordnet</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo back to here</source>
            <translation>Bis hierher rückgängig machen</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>Wird rückgängig gemacht</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Unsicher</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Untitled article</source>
            <translation>Artikel ohne Titel</translation>
        </message>
        <message>
            <source>Untitled catalogue</source>
            <translation>Neuer Katalog</translation>
        </message>
        <message>
            <source>Use .xlsx, .csv or .json.</source>
            <translation>Verwenden Sie .xlsx, .csv oder .json.</translation>
        </message>
        <message>
            <source>Use New to make a catalogue of another name.</source>
            <translation>Mit „Neu“ legen Sie einen Katalog anderen Namens an.</translation>
        </message>
        <message>
            <source>Was it moved, or is its drive not connected?</source>
            <translation>Wurde er verschoben, oder ist sein Laufwerk nicht verbunden?</translation>
        </message>
        <message>
            <source>Welcome to Quotebook</source>
            <translation>Willkommen bei Quotebook</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What have they said about</source>
            <translation>Aussagen über</translation>
        </message>
        <message>
            <source>What have they said about …</source>
            <translation>Aussagen über …</translation>
        </message>
        <message>
            <source>What is doubtful comes first, and one key decides it. Ctrl+Enter keeps what you accepted.</source>
            <translation>Zweifelhaftes kommt zuerst, und eine Taste entscheidet. Strg+Eingabe übernimmt, was Sie angenommen haben.</translation>
        </message>
        <message>
            <source>What it repeats … (M); not the same (N)</source>
            <translation>Was es wiederholt … (M); nicht dasselbe (N)</translation>
        </message>
        <message>
            <source>What lists are sorted and counted by does not agree with the quotations.</source>
            <translation>Wonach Listen sortiert und gezählt werden, stimmt nicht mit den Zitaten überein.</translation>
        </message>
        <message>
            <source>What the articles printed stays as it is; this wording stands above it.</source>
            <translation>Was die Artikel gedruckt haben, bleibt, wie es ist; dieser Wortlaut steht darüber.</translation>
        </message>
        <message>
            <source>What they said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <source>What they were at that time.</source>
            <translation>Was sie zu jener Zeit waren.</translation>
        </message>
        <message>
            <source>What you kept is safe. The details help to mend it; they name no words of your articles.</source>
            <translation>Was Sie übernommen haben, ist sicher. Die Einzelheiten helfen, den Fehler zu beheben; sie nennen keine Wörter Ihrer Artikel.</translation>
        </message>
        <message>
            <source>What you ruled shortened, altered or not the same will be listed here.</source>
            <translation>Was Sie als gekürzt, verändert oder nicht dasselbe beurteilt haben, steht dann hier.</translation>
        </message>
        <message>
            <source>When it was said</source>
            <translation>Wann es gesagt wurde</translation>
        </message>
        <message>
            <source>Where it appeared</source>
            <translation>Wo es erschienen ist</translation>
        </message>
        <message>
            <source>Where they differ by</source>
            <translation>Unterschied:</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Wer es gesagt hat</translation>
        </message>
        <message>
            <source>Who said it?</source>
            <translation>Wer hat es gesagt?</translation>
        </message>
        <message>
            <source>Who wrote it</source>
            <translation>Wer ihn geschrieben hat</translation>
        </message>
        <message>
            <source>Whoever is quoted in an article you keep is listed here, with all they said.</source>
            <translation>Wer in einem übernommenen Artikel zitiert wird, steht hier mit allem, was er gesagt hat.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why it is so</source>
            <translation>Warum es so ist</translation>
        </message>
        <message>
            <source>Why? (W)</source>
            <translation>Warum? (W)</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wortlaut</translation>
        </message>
        <message>
            <source>Words in this article</source>
            <translation>Wortlaut in diesem Artikel</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>Einen Blick wert</translation>
        </message>
        <message>
            <source>Write a note …</source>
            <translation>Notiz schreiben …</translation>
        </message>
        <message>
            <source>Write an article</source>
            <translation>Einen Artikel schreiben</translation>
        </message>
        <message>
            <source>Write one</source>
            <translation>Einen schreiben</translation>
        </message>
        <message>
            <source>Write or correct the text; what is found follows as you write.</source>
            <translation>Schreiben oder berichtigen Sie den Text; das Gefundene folgt, während Sie schreiben.</translation>
        </message>
        <message>
            <source>Writes %1</source>
            <translation>Schreibt %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>%1 wird geschrieben</translation>
        </message>
        <message>
            <source>Writing the index</source>
            <translation>Der Index wird geschrieben</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
        <message>
            <source>a body, not a person</source>
            <translation>eine Einrichtung, keine Person</translation>
        </message>
        <message>
            <source>a label, and the article does not say whom it means</source>
            <translation>eine Kennzeichnung, und der Artikel sagt nicht, wen sie meint</translation>
        </message>
        <message>
            <source>a part of a wording that differs</source>
            <translation>Teil eines abweichenden Wortlauts</translation>
        </message>
        <message>
            <source>a part of the longer wording</source>
            <translation>Teil des längeren Wortlauts</translation>
        </message>
        <message>
            <source>a pronoun, named far before</source>
            <translation>ein Pronomen, weit davor benannt</translation>
        </message>
        <message>
            <source>a pronoun, unclear whom it means</source>
            <translation>ein Pronomen, unklar, wen es meint</translation>
        </message>
        <message>
            <source>a pronoun: the body named before</source>
            <translation>ein Pronomen: die zuvor genannte Einrichtung</translation>
        </message>
        <message>
            <source>a pronoun: whoever spoke last</source>
            <translation>ein Pronomen: wer zuletzt gesprochen hat</translation>
        </message>
        <message>
            <source>accept quotation</source>
            <translation>Zitat annehmen</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message numerus="yes">
            <source>add %Ln articles</source>
            <translation>
                <numerusform>%Ln Artikel hinzufügen</numerusform>
                <numerusform>%Ln Artikel hinzufügen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat hinzufügen</numerusform>
                <numerusform>%Ln Zitate hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>add article</source>
            <translation>Artikel hinzufügen</translation>
        </message>
        <message>
            <source>add quotation</source>
            <translation>Zitat hinzufügen</translation>
        </message>
        <message>
            <source>add role</source>
            <translation>Funktion hinzufügen</translation>
        </message>
        <message>
            <source>address in the text</source>
            <translation>Adresse im Text</translation>
        </message>
        <message>
            <source>after “according to”</source>
            <translation>nach „laut“</translation>
        </message>
        <message>
            <source>after “according to”, before the words</source>
            <translation>nach „laut“, vor dem Wortlaut</translation>
        </message>
        <message>
            <source>after “by”</source>
            <translation>nach „von“</translation>
        </message>
        <message>
            <source>against %1</source>
            <translation>gegen %1</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>ähnlich</translation>
        </message>
        <message>
            <source>also %1</source>
            <translation>auch %1</translation>
        </message>
        <message>
            <source>altered</source>
            <translation>verändert</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weiteres</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>another date</source>
            <translation>anderes Datum</translation>
        </message>
        <message>
            <source>another name</source>
            <translation>anderer Name</translation>
        </message>
        <message>
            <source>another number</source>
            <translation>andere Zahl</translation>
        </message>
        <message>
            <source>another place</source>
            <translation>anderer Ort</translation>
        </message>
        <message>
            <source>another speaker</source>
            <translation>anderer Sprecher</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>author of what is quoted</source>
            <translation>Verfasser des Zitierten</translation>
        </message>
        <message>
            <source>both named together</source>
            <translation>beide zusammen genannt</translation>
        </message>
        <message>
            <source>browser's note</source>
            <translation>Browservermerk</translation>
        </message>
        <message>
            <source>by a person</source>
            <translation>von einer Person</translation>
        </message>
        <message>
            <source>by the program</source>
            <translation>vom Programm</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>Autorenzeile</translation>
        </message>
        <message>
            <source>change of kind</source>
            <translation>Änderung der Art</translation>
        </message>
        <message>
            <source>change of the text</source>
            <translation>Änderung des Textes</translation>
        </message>
        <message>
            <source>clipboard</source>
            <translation>Zwischenablage</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>Widerspruch</translation>
        </message>
        <message>
            <source>contradict each other</source>
            <translation>widersprechen einander</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>date on the page</source>
            <translation>Datum der Seite</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>Ortsmarke</translation>
        </message>
        <message numerus="yes">
            <source>delete %Ln articles</source>
            <translation>
                <numerusform>%Ln Artikel löschen</numerusform>
                <numerusform>%Ln Artikel löschen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>delete %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat löschen</numerusform>
                <numerusform>%Ln Zitate löschen</numerusform>
            </translation>
        </message>
        <message>
            <source>delete article</source>
            <translation>Artikel löschen</translation>
        </message>
        <message>
            <source>delete filter</source>
            <translation>Filter löschen</translation>
        </message>
        <message>
            <source>delete quotation</source>
            <translation>Zitat löschen</translation>
        </message>
        <message>
            <source>described so elsewhere in the article</source>
            <translation>anderswo im Artikel so beschrieben</translation>
        </message>
        <message>
            <source>discard of article</source>
            <translation>Verwerfen des Artikels</translation>
        </message>
        <message numerus="yes">
            <source>edit %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat bearbeiten</numerusform>
                <numerusform>%Ln Zitate bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>edit article</source>
            <translation>Artikel bearbeiten</translation>
        </message>
        <message>
            <source>edit of date</source>
            <translation>Änderung des Datums</translation>
        </message>
        <message>
            <source>edit of role</source>
            <translation>Änderung der Funktion</translation>
        </message>
        <message>
            <source>edit of speaker</source>
            <translation>Änderung des Sprechers</translation>
        </message>
        <message>
            <source>edit of words</source>
            <translation>Änderung des Wortlauts</translation>
        </message>
        <message>
            <source>edit quotation</source>
            <translation>Zitat bearbeiten</translation>
        </message>
        <message>
            <source>edit speaker</source>
            <translation>Sprecher bearbeiten</translation>
        </message>
        <message>
            <source>first line</source>
            <translation>erste Zeile</translation>
        </message>
        <message>
            <source>forgotten</source>
            <translation>vergessen</translation>
        </message>
        <message>
            <source>found by %1</source>
            <translation>gefunden von %1</translation>
        </message>
        <message>
            <source>from a date marked on the page</source>
            <translation>aus einem Datum auf der Seite</translation>
        </message>
        <message>
            <source>from an address in the text</source>
            <translation>aus einer Adresse im Text</translation>
        </message>
        <message>
            <source>from an earlier statement on the same occasion</source>
            <translation>von einer früheren Äußerung bei derselben Gelegenheit</translation>
        </message>
        <message>
            <source>from the browser's note in the saved page</source>
            <translation>aus der Notiz des Browsers in der gespeicherten Seite</translation>
        </message>
        <message>
            <source>from the byline</source>
            <translation>aus der Autorenzeile</translation>
        </message>
        <message>
            <source>from the dateline</source>
            <translation>aus der Ortsmarke</translation>
        </message>
        <message>
            <source>from the dateline “%1”</source>
            <translation>aus der Ortsmarke „%1“</translation>
        </message>
        <message>
            <source>from the file's front matter</source>
            <translation>aus dem Kopf der Datei</translation>
        </message>
        <message>
            <source>from the first line</source>
            <translation>aus der ersten Zeile</translation>
        </message>
        <message>
            <source>from the imported list</source>
            <translation>aus der importierten Liste</translation>
        </message>
        <message>
            <source>from the line “%1”</source>
            <translation>aus der Zeile „%1“</translation>
        </message>
        <message>
            <source>from the link</source>
            <translation>aus dem Link</translation>
        </message>
        <message>
            <source>from the link in the clipboard</source>
            <translation>aus dem Link in der Zwischenablage</translation>
        </message>
        <message>
            <source>from the page's byline</source>
            <translation>aus der Autorenzeile der Seite</translation>
        </message>
        <message>
            <source>from the page's headline</source>
            <translation>aus der Überschrift der Seite</translation>
        </message>
        <message>
            <source>from the page's own address</source>
            <translation>aus der eigenen Adresse der Seite</translation>
        </message>
        <message>
            <source>from the page's own metadata</source>
            <translation>aus den Metadaten der Seite</translation>
        </message>
        <message>
            <source>from the page's title</source>
            <translation>aus dem Titel der Seite</translation>
        </message>
        <message>
            <source>from what others said, perhaps on the same occasion</source>
            <translation>von dem, was andere sagten, vielleicht bei derselben Gelegenheit</translation>
        </message>
        <message>
            <source>front matter</source>
            <translation>Dateikopf</translation>
        </message>
        <message>
            <source>goes on from the words before</source>
            <translation>setzt den vorigen Wortlaut fort</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <source>import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>imported list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>in %1 articles</source>
            <translation>in %1 Artikeln</translation>
        </message>
        <message>
            <source>in the next sentence</source>
            <translation>im nächsten Satz</translation>
        </message>
        <message>
            <source>in this article</source>
            <translation>in diesem Artikel</translation>
        </message>
        <message>
            <source>instead: %1</source>
            <translation>stattdessen: %1</translation>
        </message>
        <message>
            <source>introduced by a colon</source>
            <translation>durch einen Doppelpunkt eingeleitet</translation>
        </message>
        <message>
            <source>introduced by a colon, a paragraph before</source>
            <translation>durch einen Doppelpunkt eingeleitet, einen Absatz davor</translation>
        </message>
        <message>
            <source>it cannot be reached</source>
            <translation>sie ist nicht erreichbar</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>es ist ein Ordner</translation>
        </message>
        <message>
            <source>kept automatically</source>
            <translation>automatisch übernommen</translation>
        </message>
        <message>
            <source>kept by a person</source>
            <translation>von einer Person übernommen</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>ausgelassen: %1</translation>
        </message>
        <message>
            <source>link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>marked by hand</source>
            <translation>von Hand markiert</translation>
        </message>
        <message numerus="yes">
            <source>merge of %Ln quotations</source>
            <translation>
                <numerusform>Zusammenführen von %Ln Zitat</numerusform>
                <numerusform>Zusammenführen von %Ln Zitaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>merge of %Ln speakers</source>
            <translation>
                <numerusform>Zusammenführen von %Ln Sprecher</numerusform>
                <numerusform>Zusammenführen von %Ln Sprechern</numerusform>
            </translation>
        </message>
        <message>
            <source>merge quotations</source>
            <translation>Zitate zusammenführen</translation>
        </message>
        <message>
            <source>merge speakers</source>
            <translation>Sprecher zusammenführen</translation>
        </message>
        <message>
            <source>move of the quotation's end</source>
            <translation>Verschieben der Zitatgrenze</translation>
        </message>
        <message>
            <source>much like</source>
            <translation>sehr ähnlich</translation>
        </message>
        <message>
            <source>named after the words and the verb</source>
            <translation>nach Wortlaut und Verb genannt</translation>
        </message>
        <message>
            <source>named after the words, before the verb</source>
            <translation>nach dem Wortlaut, vor dem Verb genannt</translation>
        </message>
        <message>
            <source>named in the sentence before</source>
            <translation>im Satz davor genannt</translation>
        </message>
        <message>
            <source>named so in the article</source>
            <translation>im Artikel so genannt</translation>
        </message>
        <message>
            <source>negated</source>
            <translation>verneint</translation>
        </message>
        <message>
            <source>new quotation</source>
            <translation>neues Zitat</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>not a date yet</source>
            <translation>noch kein Datum</translation>
        </message>
        <message>
            <source>not the same</source>
            <translation>nicht dasselbe</translation>
        </message>
        <message>
            <source>not the same as %1</source>
            <translation>nicht dasselbe wie %1</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öffnen</translation>
        </message>
        <message>
            <source>other spelling</source>
            <translation>andere Schreibweise</translation>
        </message>
        <message>
            <source>other tense or person</source>
            <translation>andere Zeit oder Person</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>andere Wörter</translation>
        </message>
        <message>
            <source>page address</source>
            <translation>Seitenadresse</translation>
        </message>
        <message>
            <source>page metadata</source>
            <translation>Metadaten</translation>
        </message>
        <message>
            <source>page title</source>
            <translation>Seitentitel</translation>
        </message>
        <message>
            <source>paragraph %1</source>
            <translation>Absatz %1</translation>
        </message>
        <message>
            <source>reject quotation</source>
            <translation>Zitat ablehnen</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>repair</source>
            <translation>Reparatur</translation>
        </message>
        <message>
            <source>role</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>said already</source>
            <translation>schon gesagt</translation>
        </message>
        <message>
            <source>said before</source>
            <translation>früher gesagt</translation>
        </message>
        <message>
            <source>same</source>
            <translation>dasselbe</translation>
        </message>
        <message>
            <source>save filter</source>
            <translation>Filter speichern</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>saving …</source>
            <translation>wird gespeichert …</translation>
        </message>
        <message>
            <source>shortened</source>
            <translation>gekürzt</translation>
        </message>
        <message>
            <source>signed with this name</source>
            <translation>mit diesem Namen unterzeichnet</translation>
        </message>
        <message>
            <source>speaker</source>
            <translation>Sprecher</translation>
        </message>
        <message>
            <source>speaker unknown</source>
            <translation>Sprecher unbekannt</translation>
        </message>
        <message>
            <source>split speaker</source>
            <translation>Sprecher trennen</translation>
        </message>
        <message>
            <source>spoke before in this paragraph</source>
            <translation>sprach zuvor in diesem Absatz</translation>
        </message>
        <message>
            <source>spoke in the paragraph before</source>
            <translation>sprach im Absatz davor</translation>
        </message>
        <message>
            <source>stands after the verb</source>
            <translation>steht nach dem Verb</translation>
        </message>
        <message>
            <source>stands after the verb, before the words</source>
            <translation>steht nach dem Verb, vor dem Wortlaut</translation>
        </message>
        <message>
            <source>stands before the verb</source>
            <translation>steht vor dem Verb</translation>
        </message>
        <message>
            <source>stands before the verb and the words</source>
            <translation>steht vor Verb und Wortlaut</translation>
        </message>
        <message>
            <source>stated beside the name</source>
            <translation>neben dem Namen genannt</translation>
        </message>
        <message>
            <source>subject of the sentence</source>
            <translation>Subjekt des Satzes</translation>
        </message>
        <message numerus="yes">
            <source>tag %Ln quotations</source>
            <translation>
                <numerusform>%Ln Zitat verschlagworten</numerusform>
                <numerusform>%Ln Zitate verschlagworten</numerusform>
            </translation>
        </message>
        <message>
            <source>tag quotation</source>
            <translation>Zitat verschlagworten</translation>
        </message>
        <message>
            <source>take back acceptance</source>
            <translation>Annahme zurücknehmen</translation>
        </message>
        <message>
            <source>take back rejection</source>
            <translation>Ablehnung zurücknehmen</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>der Artikel</translation>
        </message>
        <message>
            <source>the article gives no name</source>
            <translation>der Artikel nennt keinen Namen</translation>
        </message>
        <message>
            <source>the likeliest of what the article calls the speaker</source>
            <translation>das Wahrscheinlichste von dem, wie der Artikel die Person nennt</translation>
        </message>
        <message>
            <source>the likeliest person meant by the pronoun</source>
            <translation>die wahrscheinlichste Person, die das Pronomen meint</translation>
        </message>
        <message>
            <source>the likeliest person near it</source>
            <translation>die wahrscheinlichste Person in der Nähe</translation>
        </message>
        <message>
            <source>the link you gave</source>
            <translation>der angegebene Link</translation>
        </message>
        <message>
            <source>the name at the head of the line</source>
            <translation>der Name am Zeilenanfang</translation>
        </message>
        <message>
            <source>the name beside the description</source>
            <translation>der Name neben der Beschreibung</translation>
        </message>
        <message>
            <source>the one person named before in the paragraph</source>
            <translation>die einzige Person, die vorher im Absatz genannt wird</translation>
        </message>
        <message>
            <source>the opposite</source>
            <translation>das Gegenteil</translation>
        </message>
        <message>
            <source>the same words</source>
            <translation>derselbe Wortlaut</translation>
        </message>
        <message>
            <source>the same words, cut or with insertions</source>
            <translation>derselbe Wortlaut, gekürzt oder mit Einschüben</translation>
        </message>
        <message>
            <source>the same words, other punctuation or case</source>
            <translation>derselbe Wortlaut, andere Zeichensetzung oder Großschreibung</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>diese Datei gibt es nicht</translation>
        </message>
        <message>
            <source>tick two or more</source>
            <translation>kreuzen Sie zwei oder mehr an</translation>
        </message>
        <message>
            <source>told with the statement</source>
            <translation>bei der Äußerung genannt</translation>
        </message>
        <message>
            <source>too long to be compared word by word</source>
            <translation>zu lang für einen Vergleich Wort für Wort</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>eingegeben</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>ohne Datum</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>rückgängig gemacht</translation>
        </message>
        <message numerus="yes">
            <source>verdict on %Ln quotations</source>
            <translation>
                <numerusform>Urteil über %Ln Zitat</numerusform>
                <numerusform>Urteil über %Ln Zitate</numerusform>
            </translation>
        </message>
        <message>
            <source>verdict on a repetition</source>
            <translation>Urteil über eine Wiederholung</translation>
        </message>
        <message>
            <source>verdict on speakers</source>
            <translation>Urteil über Sprecher</translation>
        </message>
        <message>
            <source>verdict on two quotations</source>
            <translation>Urteil über zwei Zitate</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>Woche vom %1</translation>
        </message>
        <message>
            <source>where it begins and ends</source>
            <translation>wo es beginnt und endet</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>mit %1</translation>
        </message>
        <message>
            <source>without its date: “%1” could not be read as one</source>
            <translation>ohne sein Datum: „%1“ war nicht als eines zu lesen</translation>
        </message>
        <message>
            <source>words</source>
            <translation>Wortlaut</translation>
        </message>
        <message>
            <source>you may not read it</source>
            <translation>Sie dürfen sie nicht lesen</translation>
        </message>
        <message>
            <source>you said: altered</source>
            <translation>von Ihnen beurteilt: verändert</translation>
        </message>
        <message>
            <source>you said: not the same</source>
            <translation>von Ihnen beurteilt: nicht dasselbe</translation>
        </message>
        <message>
            <source>you said: shortened</source>
            <translation>von Ihnen beurteilt: gekürzt</translation>
        </message>
        <message>
            <source>you said: the same</source>
            <translation>von Ihnen beurteilt: dasselbe</translation>
        </message>
        <message>
            <source>“%1” after %2: is no date yet; expected a date such as 2023, 2023-10 or 2023-10-05.</source>
            <translation>„%1“ nach %2: ist noch kein Datum; erwartet wird ein Datum wie 2023, 2023-10 oder 2023-10-05.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected %3 or %4.</source>
            <translation>„%1“ nach %2: wurde als Wörter gelesen; erwartet wird %3 oder %4.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected a date such as 2023, 2023-10 or 2023-10-05.</source>
            <translation>„%1“ nach %2: wurde als Wörter gelesen; erwartet wird ein Datum wie 2023, 2023-10 oder 2023-10-05.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected a word.</source>
            <translation>„%1“ nach %2: wurde als Wörter gelesen; erwartet wird ein Wort.</translation>
        </message>
        <message>
            <source>“%1” cannot be done now.</source>
            <translation>„%1“ ist jetzt nicht möglich.</translation>
        </message>
        <message>
            <source>“%1” cannot be opened: %2.</source>
            <translation>„%1“ lässt sich nicht öffnen: %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation>„%1“ lässt sich nicht lesen: %2.</translation>
        </message>
        <message>
            <source>“%1” changed while it was being read.</source>
            <translation>„%1“ wurde während des Lesens geändert.</translation>
        </message>
        <message>
            <source>“%1” has %2 MB; files of up to %3 MB are read.</source>
            <translation>„%1“ hat %2 MB; gelesen werden Dateien bis %3 MB.</translation>
        </message>
        <message>
            <source>“%1” holds no text, so there is nothing to add.</source>
            <translation>„%1“ enthält keinen Text, also gibt es nichts hinzuzufügen.</translation>
        </message>
        <message>
            <source>“%1” is %2, not a file.</source>
            <translation>„%1“ ist %2, keine Datei.</translation>
        </message>
        <message>
            <source>“%1” is %2, which cannot be read.</source>
            <translation>„%1“ ist %2 und lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>“%1” is a folder.</source>
            <translation>„%1“ ist ein Ordner.</translation>
        </message>
        <message>
            <source>“%1” is no format to export to.</source>
            <translation>„%1“ ist kein Format für den Export.</translation>
        </message>
        <message>
            <source>“%1” is not a name that a file can have.</source>
            <translation>„%1“ ist kein Name, den eine Datei haben kann.</translation>
        </message>
        <message>
            <source>“%1” is not another name of this speaker.</source>
            <translation>„%1“ ist kein weiterer Name dieses Sprechers.</translation>
        </message>
        <message>
            <source>“%1” stands nowhere as a whole; found is what begins so.</source>
            <translation>„%1“ steht nirgends als ganzes Wort; gefunden ist, was so beginnt.</translation>
        </message>
        <message>
            <source>“%1” waits for review.</source>
            <translation>„%1“ wartet auf Prüfung.</translation>
        </message>
        <message>
            <source>“%1” was deleted with its quotations.</source>
            <translation>„%1“ wurde mit seinen Zitaten gelöscht.</translation>
        </message>
        <message>
            <source>“%1” was left out: there is no letter or digit in it.</source>
            <translation>„%1“ wurde ausgelassen: kein Buchstabe und keine Ziffer darin.</translation>
        </message>
        <message>
            <source>“%1”, line %2 %3.</source>
            <translation>„%1“, Zeile %2 %3.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
        <message>
            <source>“who”, the person before it</source>
            <translation>„der“ bezieht sich auf die Person davor</translation>
        </message>
        <message>
            <source>“who”, unclear whom it means</source>
            <translation>„der“, unklar, wen es meint</translation>
        </message>
    </context>
</TS>
