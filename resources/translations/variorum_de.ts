<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>waiting</name>
    <message>
        <source>The articles are being compared …</source>
        <translation>Die Artikel werden verglichen …</translation>
    </message>
    <message>
        <source>The words are not compared yet.</source>
        <translation>Die Wörter sind noch nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>LiveComparison</name>
    <message>
        <source>Weigh meaning</source>
        <translation>Bedeutung abwägen</translation>
    </message>
    <message>
        <source>Stopped: what is shown rests on words alone, and sentences told in other words may be missing.</source>
        <translation>Angehalten: Was Sie sehen, beruht allein auf Wörtern; in anderen Worten Gesagtes kann fehlen.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Comparing was stopped.</source>
        <translation>Der Vergleich wurde angehalten.</translation>
    </message>
    <message>
        <source>Compare words</source>
        <translation>Wörter vergleichen</translation>
    </message>
    <message>
        <source>Stopped: the words of linked sentences were not compared, and no flags were looked for.</source>
        <translation>Angehalten: Die Wörter verknüpfter Sätze wurden nicht verglichen und keine Hinweise gesucht.</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Who says what, over all articles. What they give differently comes first.</source>
        <translation>Wer was sagt, über alle Artikel. Was sie verschieden angeben, steht zuerst.</translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Set as the article being read</source>
        <translation>Als gelesenen Artikel nehmen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu lesen</translation>
    </message>
    <message>
        <source>Read it another way…</source>
        <translation>Anders lesen …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Show its column</source>
        <translation>Spalte zeigen</translation>
    </message>
    <message>
        <source>Move its column to the left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Move its column to the right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Colour {0}</source>
        <translation>Farbe {0}</translation>
    </message>
    <message>
        <source>Only what concerns it</source>
        <translation>Nur, was ihn betrifft</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>▸ {0} set aside</source>
        <translation>▸ {0} beiseitegelegt</translation>
    </message>
</context>
<context>
    <name>ArticleTitle</name>
    <message>
        <source>{0} of it is in the article</source>
        <translation>{0} davon stehen im Artikel</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Keine Quelle</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Group the changes</source>
        <translation>Änderungen gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>Sort the changes</source>
        <translation>Änderungen sortieren</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>Wie sie kommen</translation>
    </message>
    <message>
        <source>By change</source>
        <translation>Nach Änderung</translation>
    </message>
    <message>
        <source>By text</source>
        <translation>Nach Text</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Differences that do not matter to you are neither marked nor listed</source>
        <translation>Unterschiede, die Ihnen gleich sind, werden weder markiert noch aufgeführt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>changes: {0}</source>
        <translation>Änderungen: {0}</translation>
    </message>
    <message>
        <source>changes: {0} of {1}</source>
        <translation>Änderungen: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>Get the page at {0}? That page alone is fetched, and nothing is sent.</source>
        <translation>Die Seite unter {0} holen? Nur diese Seite wird geholt, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Get these {0} pages? They alone are fetched, and nothing is sent: {1}</source>
        <translation>Diese {0} Seiten holen? Nur sie werden geholt, und nichts wird gesendet: {1}</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>{0} files could not be read: {1} …</source>
        <translation>{0} Dateien ließen sich nicht lesen: {1} …</translation>
    </message>
    <message>
        <source>adding {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>pasting the article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>“{0}” is open. Add the articles it may have been made from: drop them here, or</source>
        <translation>„{0}“ ist geöffnet. Fügen Sie die Artikel hinzu, aus denen er entstanden sein könnte: hier ablegen oder</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>Taken as the article: {0}. Its sources: {1}.</source>
        <translation>Als Artikel genommen: {0}. Seine Quellen: {1}.</translation>
    </message>
    <message>
        <source>Take {0} instead</source>
        <translation>Stattdessen {0} nehmen</translation>
    </message>
    <message>
        <source>taking {0} as the article</source>
        <translation>{0} als Artikel nehmen</translation>
    </message>
    <message>
        <source>removing {0}</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <source>renaming {0}</source>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <source>moving {0}</source>
        <translation>{0} verschieben</translation>
    </message>
    <message>
        <source>colouring {0}</source>
        <translation>{0} färben</translation>
    </message>
    <message>
        <source>repairing {0}</source>
        <translation>{0} reparieren</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>{0} has changed on disk.</source>
        <translation>{0} hat sich auf der Festplatte geändert.</translation>
    </message>
    <message>
        <source>reading {0} again</source>
        <translation>{0} neu lesen</translation>
    </message>
    <message>
        <source>linking from {0}</source>
        <translation>verknüpfen ab {0}</translation>
    </message>
    <message>
        <source>changing how to compare</source>
        <translation>Vergleichsweise ändern</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Could not save {0}: {1}. Choose another place.</source>
        <translation>{0} konnte nicht gespeichert werden: {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ExportWindow</name>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Could not print: {0}</source>
        <translation>Drucken ging nicht: {0}</translation>
    </message>
    <message>
        <source>For my editor</source>
        <translation>Für meine Redaktion</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>Zum Drucken</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>My own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Ready-made choices</source>
        <translation>Fertige Auswahlen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What the page and the pages to print hold</source>
        <translation>Was Webseite und Druckseiten enthalten</translation>
    </message>
    <message>
        <source>What stands around the articles</source>
        <translation>Was um die Artikel herum steht</translation>
    </message>
    <message>
        <source>The sources in full, with what was left out</source>
        <translation>Die Quellen ganz, mit dem Weggelassenen</translation>
    </message>
    <message>
        <source>Scores of the links</source>
        <translation>Werte der Verknüpfungen</translation>
    </message>
    <message>
        <source>Only the selected rows</source>
        <translation>Nur die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy with its looks</source>
        <translation>Mit Aussehen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>The folder to save in</source>
        <translation>Der Ordner zum Speichern</translation>
    </message>
    <message>
        <source>Already there: {0}. Replace?</source>
        <translation>Schon vorhanden: {0}. Ersetzen?</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Gedruckt.</translation>
    </message>
    <message>
        <source>Copying …</source>
        <translation>Wird kopiert …</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>As in the window, every difference is marked.</source>
        <translation>Wie im Fenster ist jeder Unterschied markiert.</translation>
    </message>
    <message>
        <source>As in the window, these differences are not marked: {0}.</source>
        <translation>Wie im Fenster sind diese Unterschiede nicht markiert: {0}.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Only {0}: {1} changes</source>
        <translation>Nur {0}: {1} Änderungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Paraphrased</source>
        <translation>Umschrieben</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>{0} flags; a sentence may have several</source>
        <translation>{0} Hinweise; ein Satz kann mehrere haben</translation>
    </message>
    <message>
        <source>{0} sentences of the sources; where several tell the same it is one change</source>
        <translation>{0} Sätze der Quellen; wo mehrere dasselbe sagen, ist es eine Änderung</translation>
    </message>
    <message>
        <source>{0}: known when words have been compared</source>
        <translation>{0}: bekannt, sobald die Wörter verglichen sind</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>HowToRead</name>
    <message>
        <source>How to read this</source>
        <translation>Wie man das liest</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>Each row is a sentence of the article being read, A. Beside it stand the sentences it came from. Every source has a letter, a colour and a pattern, the same everywhere.</source>
        <translation>Jede Zeile ist ein Satz des gelesenen Artikels A. Daneben stehen die Sätze, aus denen er stammt. Jede Quelle hat einen Buchstaben, eine Farbe und ein Muster, überall dieselben.</translation>
    </message>
    <message>
        <source>Sentence 7 of source {0}</source>
        <translation>Satz 7 der Quelle {0}</translation>
    </message>
    <message>
        <source>What became of a sentence</source>
        <translation>Was aus einem Satz wurde</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>a source says this, and the article does not</source>
        <translation>eine Quelle sagt das, der Artikel nicht</translation>
    </message>
    <message>
        <source>What became of the words</source>
        <translation>Was aus den Wörtern wurde</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>keine Markierung</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>reader comments, notices and the like: around an article, not part of it</source>
        <translation>Leserkommentare, Hinweise und Ähnliches: um einen Artikel herum, nicht Teil davon</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>something that may change the facts: another number, day or name, a “not”, who said it …</source>
        <translation>etwas, das die Tatsachen ändern kann: eine andere Zahl, ein anderer Tag oder Name, ein „nicht“, wer es gesagt hat …</translation>
    </message>
</context>
<context>
    <name>IgnoreMenu</name>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Übergehen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>How to read {0}</source>
        <translation>Wie {0} zu lesen ist</translation>
    </message>
    <message>
        <source>Find in its articles</source>
        <translation>In seinen Artikeln suchen</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>So fängt es an</translation>
    </message>
    <message>
        <source>Its articles; several may be chosen</source>
        <translation>Seine Artikel; mehrere können gewählt werden</translation>
    </message>
    <message>
        <source>&amp;Column with the texts</source>
        <translation>&amp;Spalte mit den Texten</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>Tracked &amp;changes</source>
        <translation>&amp;Nachverfolgte Änderungen</translation>
    </message>
    <message>
        <source>It holds {0} articles. Choose one, or several.</source>
        <translation>Darin sind {0} Artikel. Wählen Sie einen oder mehrere.</translation>
    </message>
    <message>
        <source>Its encoding is a guess. Choose the one in which all letters look right.</source>
        <translation>Die Kodierung ist geraten. Wählen Sie die, in der alle Buchstaben stimmen.</translation>
    </message>
    <message>
        <source>How is it to be read?</source>
        <translation>Wie soll es gelesen werden?</translation>
    </message>
    <message>
        <source>All accepted</source>
        <translation>Alle angenommen</translation>
    </message>
    <message>
        <source>As it was before them</source>
        <translation>Wie es vorher war</translation>
    </message>
    <message>
        <source>&amp;Repair {0} garbled characters: “{1}” becomes “{2}”</source>
        <translation>{0} verstümmelte Zeichen &amp;reparieren: aus „{1}“ wird „{2}“</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Sentence in hand</source>
        <translation>Aktueller Satz</translation>
    </message>
    <message>
        <source>This surrounds the article and is not its own text.</source>
        <translation>Das umgibt den Artikel und ist nicht sein eigener Text.</translation>
    </message>
    <message>
        <source>The article does not say this. {0} says it too.</source>
        <translation>Der Artikel sagt das nicht. Auch in {0} steht es.</translation>
    </message>
    <message>
        <source>The article does not say this.</source>
        <translation>Der Artikel sagt das nicht.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>{0} zeigen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Could also be</source>
        <translation>Könnte auch sein</translation>
    </message>
    <message>
        <source>Show {0}: {1}</source>
        <translation>{0} zeigen: {1}</translation>
    </message>
    <message>
        <source>Its words have not been compared yet.</source>
        <translation>Die Wörter sind noch nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>using {0} for sentence {1}</source>
        <translation>{0} für Satz {1} verwenden</translation>
    </message>
    <message>
        <source>rejecting a runner-up in {0}</source>
        <translation>einen Kandidaten in {0} verwerfen</translation>
    </message>
    <message>
        <source>confirming {0}</source>
        <translation>{0} bestätigen</translation>
    </message>
    <message>
        <source>unlinking {0}</source>
        <translation>Verbindung mit {0} lösen</translation>
    </message>
    <message>
        <source>calling {0} the same topic only</source>
        <translation>{0} nur dasselbe Thema nennen</translation>
    </message>
    <message>
        <source>taking as text in {0}</source>
        <translation>in {0} als Text nehmen</translation>
    </message>
    <message>
        <source>setting aside in {0}</source>
        <translation>in {0} beiseitelegen</translation>
    </message>
    <message>
        <source>the program’s verdict</source>
        <translation>Urteil des Programms</translation>
    </message>
    <message>
        <source>calling it {0}</source>
        <translation>{0} nennen</translation>
    </message>
    <message>
        <source>taking {0} to another sentence</source>
        <translation>{0} an einen anderen Satz ziehen</translation>
    </message>
    <message>
        <source>splitting a sentence of {0}</source>
        <translation>einen Satz von {0} teilen</translation>
    </message>
    <message>
        <source>joining sentences of {0}</source>
        <translation>Sätze von {0} verbinden</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
</context>
<context>
    <name>Judgements</name>
    <message>
        <source>Verdict by reader</source>
        <translation>Urteil des Lesers</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Nicht diese</translation>
    </message>
    <message>
        <source>by reader</source>
        <translation>vom Leser</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>As the program says</source>
        <translation>Wie das Programm sagt</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>↑ ↓ Home End</source>
        <translation>↑ ↓ Pos1 Ende</translation>
    </message>
    <message>
        <source>Sentence by sentence</source>
        <translation>Satz für Satz</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Close the search; in the reading view let go of the sentence in hand</source>
        <translation>Die Suche schließen; in der Leseansicht den gehaltenen Satz loslassen</translation>
    </message>
    <message>
        <source>Ctrl+Mouse wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Eingabe, Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the search: to the next place, to the one before</source>
        <translation>In der Suche: zur nächsten Stelle, zur vorigen</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>What can be done with the sentence or the article in hand</source>
        <translation>Was sich mit dem Satz oder dem Artikel tun lässt</translation>
    </message>
</context>
<context>
    <name>LeftOutPanel</name>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Nichts wurde weggelassen.</translation>
    </message>
    <message>
        <source>{0}: {1} of the article is from it, {2} of it is here</source>
        <translation>{0}: {1} des Artikels stammt daraus, {2} davon steht hier</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Aligned sentences</source>
        <translation>Sätze nebeneinander</translation>
    </message>
    <message>
        <source>Articles side by side</source>
        <translation>Artikel nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Recent comparisons</source>
        <translation>&amp;Letzte Vergleiche</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message>
        <source>Map of the articles</source>
        <translation>Karte der Artikel</translation>
    </message>
    <message>
        <source>The whole comparison, a strip per article; click or drag to go there</source>
        <translation>Der ganze Vergleich, ein Streifen je Artikel; klicken oder ziehen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>MessageBars</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The sentence; select words to write about these alone</source>
        <translation>Der Satz; wählen Sie Wörter aus, um nur zu diesen zu schreiben</translation>
    </message>
    <message>
        <source>On the words selected above. An empty note is taken away.</source>
        <translation>Zu den oben ausgewählten Wörtern. Eine leere Notiz wird entfernt.</translation>
    </message>
    <message>
        <source>On the whole sentence; select words above to write about these alone.</source>
        <translation>Zum ganzen Satz; wählen Sie oben Wörter aus, um nur zu diesen zu schreiben.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Taken from the first line if left empty</source>
        <translation>Leer: aus der ersten Zeile</translation>
    </message>
    <message>
        <source>The &amp;article being read</source>
        <translation>Der gelesene &amp;Artikel</translation>
    </message>
    <message>
        <source>One of its &amp;sources</source>
        <translation>Eine seiner &amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>This is a web address: the page there is fetched, and nothing else.</source>
        <translation>Dies ist eine Webadresse: Die Seite dort wird geholt und sonst nichts.</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itel</translation>
    </message>
</context>
<context>
    <name>PickRow</name>
    <message>
        <source>Show article {0}</source>
        <translation>Artikel {0} zeigen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Which file to look at</source>
        <translation>Welche Datei gezeigt wird</translation>
    </message>
    <message>
        <source>Preview of the first pages</source>
        <translation>Vorschau der ersten Seiten</translation>
    </message>
    <message>
        <source>The beginning of the file</source>
        <translation>Der Anfang der Datei</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei ist gewählt.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Einen Augenblick …</translation>
    </message>
    <message>
        <source>The beginning, as it will be printed.</source>
        <translation>Der Anfang, wie er gedruckt wird.</translation>
    </message>
    <message>
        <source>The whole file.</source>
        <translation>Die ganze Datei.</translation>
    </message>
    <message>
        <source>The beginning of the file.</source>
        <translation>Der Anfang der Datei.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {0}</source>
        <translation>&amp;Wiederholen: {0}</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Open an article and its sources</source>
        <translation>Einen Artikel und seine Quellen öffnen</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>Quellen hinzufügen</translation>
    </message>
    <message>
        <source>Go to sentence</source>
        <translation>Zu Satz gehen</translation>
    </message>
    <message>
        <source>Sentence, 1 to {0}</source>
        <translation>Satz, 1 bis {0}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the changes to this comparison?</source>
        <translation>Die Änderungen an diesem Vergleich speichern?</translation>
    </message>
    <message>
        <source>Otherwise corrections, notes and pasted text are lost.</source>
        <translation>Sonst gehen Korrekturen, Notizen und eingefügter Text verloren.</translation>
    </message>
    <message>
        <source>Variorum sessions (*{0})</source>
        <translation>Variorum-Sitzungen (*{0})</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Link with a sentence</source>
        <translation>Mit einem Satz verknüpfen</translation>
    </message>
    <message>
        <source>Sentence {0} was made from (its source’s letter and its number, such as {1}):</source>
        <translation>Satz {0} wurde gemacht aus (Buchstabe der Quelle und Nummer, etwa {1}):</translation>
    </message>
    <message>
        <source>No source has a sentence “{0}”. Give a letter and a number, such as {1}.</source>
        <translation>Keine Quelle hat einen Satz „{0}“. Geben Sie Buchstabe und Nummer an, etwa {1}.</translation>
    </message>
    <message>
        <source>About Variorum</source>
        <translation>Über Variorum</translation>
    </message>
    <message>
        <source>Variorum shows where an article came from: sentence by sentence, source by source.</source>
        <translation>Variorum zeigt, woher ein Artikel stammt: Satz für Satz, Quelle für Quelle.</translation>
    </message>
    <message>
        <source>It works on this computer alone and sends nothing anywhere.</source>
        <translation>Es arbeitet nur auf diesem Rechner und schickt nichts irgendwohin.</translation>
    </message>
</context>
<context>
    <name>RibbonGap</name>
    <message>
        <source>Drag an end of a ribbon to another sentence, with Ctrl to that one as well</source>
        <translation>Ziehen Sie ein Bandende zu einem anderen Satz, mit Strg auch zu diesem</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>meaning</source>
        <translation>Sinn</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Folge</translation>
    </message>
</context>
<context>
    <name>SentenceMenu</name>
    <message>
        <source>Link with a sentence…</source>
        <translation>Mit einem Satz verknüpfen …</translation>
    </message>
    <message>
        <source>Set aside: not the article’s own text</source>
        <translation>Beiseitelegen: nicht der eigene Text des Artikels</translation>
    </message>
    <message>
        <source>Take as the article’s own text</source>
        <translation>Als eigenen Text des Artikels nehmen</translation>
    </message>
    <message>
        <source>Split it before “{0}”</source>
        <translation>Vor „{0}“ teilen</translation>
    </message>
    <message>
        <source>Split it…</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Join it with the next</source>
        <translation>Mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Join it with the one before</source>
        <translation>Mit dem vorigen verbinden</translation>
    </message>
    <message>
        <source>Change the note on these words…</source>
        <translation>Notiz zu diesen Wörtern ändern …</translation>
    </message>
    <message>
        <source>Write a note on these words…</source>
        <translation>Notiz zu diesen Wörtern schreiben …</translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation>Notiz ändern…</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
    <message>
        <source>Confirm {0}</source>
        <translation>{0} bestätigen</translation>
    </message>
    <message>
        <source>Not {0}: take the link away</source>
        <translation>Nicht {0}: Verbindung lösen</translation>
    </message>
    <message>
        <source>{0} has the same topic, not the same claim</source>
        <translation>{0} hat dasselbe Thema, sagt aber anderes</translation>
    </message>
    <message>
        <source>Use another source</source>
        <translation>Eine andere Quelle nehmen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>As the program says</source>
        <translation>Wie das Programm sagt</translation>
    </message>
    <message>
        <source>Link with sentence {0}, the one in hand</source>
        <translation>Mit dem gewählten Satz {0} verbinden</translation>
    </message>
</context>
<context>
    <name>SessionKeeper</name>
    <message>
        <source>Could not save {0}: {1}. Choose another place.</source>
        <translation>{0} ließ sich nicht speichern: {1}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Look at these: {0}.</source>
        <translation>Prüfen Sie: {0}.</translation>
    </message>
    <message>
        <source>Lost: {0}.</source>
        <translation>Verloren: {0}.</translation>
    </message>
    <message>
        <source>{0} is damaged; this is what could be saved of it. {1}</source>
        <translation>{0} ist beschädigt; dies ließ sich davon retten. {1}</translation>
    </message>
    <message>
        <source>Variorum was ended before “{0}” was saved ({1}, corrections: {2}).</source>
        <translation>Variorum wurde beendet, bevor „{0}“ gespeichert war ({1}, Korrekturen: {2}).</translation>
    </message>
    <message>
        <source>Recover it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What you do cannot be kept against a crash: {0}. Save it now and then.</source>
        <translation>Ihre Arbeit lässt sich nicht gegen einen Absturz sichern: {0}. Speichern Sie ab und zu.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>The usual serif</source>
        <translation>Die übliche Serifenschrift</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>Text &amp;font</source>
        <translation>Text&amp;schrift</translation>
    </message>
    <message>
        <source>&amp;Language of the window (from the next start)</source>
        <translation>S&amp;prache des Fensters (ab dem nächsten Start)</translation>
    </message>
    <message>
        <source>Words and meaning</source>
        <translation>Wörter und Sinn</translation>
    </message>
    <message>
        <source>Words alone</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Meaning by another model</source>
        <translation>Sinn nach einem anderen Modell</translation>
    </message>
    <message>
        <source>The model’s folder</source>
        <translation>Der Ordner des Modells</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>guessed; or two letters, such as en</source>
        <translation>wird geraten; oder zwei Buchstaben, etwa de</translation>
    </message>
    <message>
        <source>Comments and notices count as the articles’ own text</source>
        <translation>Kommentare und Hinweise zählen als eigener Text der Artikel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Language of the &amp;articles</source>
        <translation>Sprache der &amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Your name on corrections</source>
        <translation>Ihr &amp;Name an Korrekturen</translation>
    </message>
    <message>
        <source>Another font</source>
        <translation>Eine andere Schrift</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>What is told beside the articles</source>
        <translation>Was neben den Artikeln steht</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>ARTICLE</source>
        <translation>ARTIKEL</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>QUELLEN</translation>
    </message>
    <message>
        <source>+ Add a source</source>
        <translation>+ Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Article being read</source>
        <translation>Gelesener Artikel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Set as the article being read</source>
        <translation>Als gelesenen Artikel nehmen</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>{0} neu</translation>
    </message>
    <message>
        <source>{0} of it is in the article</source>
        <translation>{0} davon stehen im Artikel</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>{0} weggelassen</translation>
    </message>
    <message>
        <source>{0} set aside</source>
        <translation>{0} beiseite</translation>
    </message>
    <message>
        <source>column hidden</source>
        <translation>Spalte verborgen</translation>
    </message>
    <message>
        <source>shares to follow</source>
        <translation>Anteile folgen</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the sentence</source>
        <translation>Satz teilen</translation>
    </message>
    <message>
        <source>Put the caret into the word that the second sentence begins with</source>
        <translation>Setzen Sie die Schreibmarke in das Wort, mit dem der zweite Satz beginnt</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Put the caret into the word that the second sentence begins with.</source>
        <translation>Setzen Sie die Schreibmarke in das Wort, mit dem der zweite Satz beginnt.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent comparisons</source>
        <translation>Letzte Vergleiche</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Where did this article come from?</source>
        <translation>Woher stammt dieser Artikel?</translation>
    </message>
    <message>
        <source>Give Variorum an article and the articles it may have been made from. It shows sentence by sentence what was taken, what was reworded, what is new and what was left out.</source>
        <translation>Geben Sie Variorum einen Artikel und die Artikel, aus denen er entstanden sein könnte. Es zeigt Satz für Satz, was übernommen, was umformuliert, was neu ist und was weggelassen wurde.</translation>
    </message>
    <message>
        <source>Drop the article and its sources here, all at once</source>
        <translation>Den Artikel und seine Quellen hier ablegen, alle zusammen</translation>
    </message>
    <message>
        <source>Files, a folder, text, or links to pages</source>
        <translation>Dateien, ein Ordner, Text oder Links zu Seiten</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>Dateien &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>Text &amp;einfügen …</translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation>Das &amp;Beispiel ansehen</translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <translation>{0} gegen {1}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>n next · p previous · F1 all keys</source>
        <translation>n weiter · p zurück · F1 alle Tasten</translation>
    </message>
    <message>
        <source>Weighing meaning …</source>
        <translation>Bedeutung wird abgewogen …</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Arbeitet …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Finding sentences …</source>
        <translation>Sucht Sätze …</translation>
    </message>
    <message>
        <source>Looking for the same words …</source>
        <translation>Sucht gleiche Wörter …</translation>
    </message>
    <message>
        <source>Looking for the same meaning …</source>
        <translation>Sucht gleichen Sinn …</translation>
    </message>
    <message>
        <source>Comparing words …</source>
        <translation>Vergleicht Wörter …</translation>
    </message>
    <message>
        <source>Working out the sources …</source>
        <translation>Bestimmt die Quellen …</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>{0} verschoben</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>Änderung {0}</translation>
    </message>
    <message>
        <source>changes: {0}</source>
        <translation>Änderungen: {0}</translation>
    </message>
    <message>
        <source>{0} of the sources left out</source>
        <translation>{0} der Quellen weggelassen</translation>
    </message>
    <message>
        <source>ignored: {0}</source>
        <translation>übergangen: {0}</translation>
    </message>
    <message>
        <source>words and flags to follow</source>
        <translation>Wörter und Hinweise folgen</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Repair them</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Read it another way…</source>
        <translation>Anders lesen …</translation>
    </message>
    <message>
        <source>A correction of yours could not be applied, and is kept: {0}.</source>
        <translation>Eine Ihrer Korrekturen ließ sich nicht anwenden und wird aufbewahrt: {0}.</translation>
    </message>
    <message>
        <source>{0} corrections of yours could not be applied, and are kept: {1}.</source>
        <translation>{0} Ihrer Korrekturen ließen sich nicht anwenden und werden aufbewahrt: {1}.</translation>
    </message>
</context>
<context>
    <name>ThresholdSlider</name>
    <message>
        <source>How alike sentences must be to be linked</source>
        <translation>Wie ähnlich Sätze sein müssen, um verknüpft zu werden</translation>
    </message>
    <message>
        <source>loose</source>
        <translation>locker</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>links: +{0}, −{1}</source>
        <translation>Verknüpfungen: +{0}, −{1}</translation>
    </message>
</context>
<context>
    <name>TimelineWindow</name>
    <message>
        <source>Versions in time</source>
        <translation>Fassungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Andersherum</translation>
    </message>
    <message>
        <source>The last version was the first</source>
        <translation>Die letzte Fassung war die erste</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>The version, with what changed since the one before</source>
        <translation>Die Fassung mit dem, was sich seit der vorigen geändert hat</translation>
    </message>
    <message>
        <source>Sentences to which something happened</source>
        <translation>Sätze, mit denen etwas geschah</translation>
    </message>
    <message>
        <source>Version {0} of {1}: {2}</source>
        <translation>Fassung {0} von {1}: {2}</translation>
    </message>
    <message>
        <source>Since the version before: {0}</source>
        <translation>Seit der vorigen Fassung: {0}</translation>
    </message>
    <message>
        <source>Nothing changed since the version before.</source>
        <translation>Seit der vorigen Fassung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The first version.</source>
        <translation>Die erste Fassung.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>&amp;Satz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open an article and its sources…</source>
        <translation>Einen Artikel und seine Quellen &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Add a source…</source>
        <translation>&amp;Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>Text &amp;einfügen …</translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation>&amp;Das Beispiel ansehen</translation>
    </message>
    <message>
        <source>&amp;Save the session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Close this comparison</source>
        <translation>Diesen &amp;Vergleich schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all of a column</source>
        <translation>Eine Spalte &amp;ganz auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>We&amp;itersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rü&amp;ckwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Sentence and changes</source>
        <translation>&amp;Satz und Änderungen</translation>
    </message>
    <message>
        <source>&amp;Aligned view</source>
        <translation>S&amp;ätze nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Reading view</source>
        <translation>&amp;Leseansicht</translation>
    </message>
    <message>
        <source>&amp;Versions in time…</source>
        <translation>Fassungen im &amp;Zeitverlauf …</translation>
    </message>
    <message>
        <source>Ar&amp;ticles</source>
        <translation>Ar&amp;tikel</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Fold unchanged sentences</source>
        <translation>&amp;Unveränderte Sätze falten</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Ü&amp;bliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>&amp;All changes again</source>
        <translation>Wieder &amp;alle Änderungen</translation>
    </message>
    <message>
        <source>&amp;Go to sentence…</source>
        <translation>&amp;Zu Satz gehen …</translation>
    </message>
    <message>
        <source>&amp;Stop what is under way</source>
        <translation>Laufendes an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Confirm its source</source>
        <translation>Quelle &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Not this source</source>
        <translation>&amp;Nicht diese Quelle</translation>
    </message>
    <message>
        <source>&amp;Use the runner-up</source>
        <translation>&amp;Kandidaten nehmen</translation>
    </message>
    <message>
        <source>&amp;Link with a sentence…</source>
        <translation>Mit einem Satz &amp;verknüpfen …</translation>
    </message>
    <message>
        <source>S&amp;plit it…</source>
        <translation>&amp;Teilen …</translation>
    </message>
    <message>
        <source>&amp;Join it with the next</source>
        <translation>M&amp;it dem nächsten verbinden</translation>
    </message>
    <message>
        <source>&amp;Set aside, or take as text</source>
        <translation>Bei&amp;seitelegen oder als Text nehmen</translation>
    </message>
    <message>
        <source>&amp;Write a note…</source>
        <translation>N&amp;otiz schreiben…</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;How to read this</source>
        <translation>&amp;Wie man das liest</translation>
    </message>
    <message>
        <source>&amp;About Variorum</source>
        <translation>Über &amp;Variorum</translation>
    </message>
    <message>
        <source>Map &amp;by verdict instead of source</source>
        <translation>Karte &amp;nach Urteil statt Quelle</translation>
    </message>
    <message>
        <source>Sa&amp;ve the session as…</source>
        <translation>Sitzung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation>Kleiner&amp;er Text</translation>
    </message>
</context>
<context>
    <name>delegate</name>
    <message>
        <source>⋮ as above</source>
        <translation>⋮ wie oben</translation>
    </message>
    <message>
        <source> · also in {0}</source>
        <translation> · auch in {0}</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Web page to read and send (HTML)</source>
        <translation>Webseite zum Lesen und Verschicken (HTML)</translation>
    </message>
    <message>
        <source>Pages to print (PDF)</source>
        <translation>Seiten zum Drucken (PDF)</translation>
    </message>
    <message>
        <source>Word document with tracked changes</source>
        <translation>Word-Dokument mit Änderungsverfolgung</translation>
    </message>
    <message>
        <source>Word document with the sources named</source>
        <translation>Word-Dokument mit Angabe der Quellen</translation>
    </message>
    <message>
        <source>Table of sentences for a spreadsheet (CSV)</source>
        <translation>Tabelle der Sätze (CSV)</translation>
    </message>
    <message>
        <source>Table of links for a spreadsheet (CSV)</source>
        <translation>Tabelle der Verknüpfungen (CSV)</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Alles, für Programme (JSON)</translation>
    </message>
    <message>
        <source>Critical apparatus (TEI)</source>
        <translation>Kritischer Apparat (TEI)</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>Web-Annotationen (JSON-LD)</translation>
    </message>
    <message>
        <source>Summary for a mail or an issue (Markdown)</source>
        <translation>Zusammenfassung für eine Mail (Markdown)</translation>
    </message>
</context>
<context>
    <name>ignoring</name>
    <message>
        <source>&amp;Capitals</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Punctuation and spacing</source>
        <translation>&amp;Satzzeichen und Abstände</translation>
    </message>
    <message>
        <source>&amp;Quotation marks and apostrophes</source>
        <translation>&amp;Anführungszeichen und Apostrophe</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>&amp;Asides: comments, notices and the like</source>
        <translation>&amp;Beiwerk: Kommentare, Hinweise und Ähnliches</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>paraphrased</source>
        <translation>umschrieben</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>reformatted</source>
        <translation>neu gesetzt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>moved: told earlier than in the source</source>
        <translation>verschoben: früher erzählt als in der Quelle</translation>
    </message>
    <message>
        <source>moved: told later than in the source</source>
        <translation>verschoben: später erzählt als in der Quelle</translation>
    </message>
    <message>
        <source>New: no source says this.</source>
        <translation>Neu: Keine Quelle sagt das.</translation>
    </message>
    <message>
        <source>the same words in both</source>
        <translation>dieselben Wörter in beiden</translation>
    </message>
    <message>
        <source>the same words; capitals, quotation marks, spacing or punctuation differ</source>
        <translation>dieselben Wörter; Großschreibung, Anführungszeichen, Abstände oder Satzzeichen sind anders</translation>
    </message>
    <message>
        <source>words the source does not have</source>
        <translation>Wörter, die die Quelle nicht hat</translation>
    </message>
    <message>
        <source>words of the source that are gone</source>
        <translation>Wörter der Quelle, die fehlen</translation>
    </message>
    <message>
        <source>other words for the same thing</source>
        <translation>andere Wörter für dasselbe</translation>
    </message>
    <message>
        <source>something else stands in the source’s place: another number, day, name …</source>
        <translation>etwas anderes steht an der Stelle der Quelle: eine andere Zahl, ein anderer Tag, Name …</translation>
    </message>
    <message>
        <source>the same words, elsewhere in the sentence</source>
        <translation>dieselben Wörter, an anderer Stelle im Satz</translation>
    </message>
    <message>
        <source>every word is the source’s; only capitals, quotation marks, spacing or punctuation may differ</source>
        <translation>jedes Wort ist das der Quelle; nur Großschreibung, Anführungszeichen, Abstände oder Satzzeichen können abweichen</translation>
    </message>
    <message>
        <source>at least half of its telling words are the source’s</source>
        <translation>mindestens die Hälfte der bedeutungstragenden Wörter sind die der Quelle</translation>
    </message>
    <message>
        <source>it says what the source says, mostly in other words</source>
        <translation>es sagt, was die Quelle sagt, meist mit anderen Wörtern</translation>
    </message>
    <message>
        <source>no source says this</source>
        <translation>keine Quelle sagt das</translation>
    </message>
    <message>
        <source>In one source only, not here</source>
        <translation>Nur in einer Quelle, nicht hier</translation>
    </message>
    <message>
        <source>In the source, not here</source>
        <translation>In der Quelle, nicht hier</translation>
    </message>
    <message>
        <source>Only a part of it is here</source>
        <translation>Nur ein Teil davon steht hier</translation>
    </message>
    <message>
        <source>Said here after another source, at least in part</source>
        <translation>Steht hier nach einer anderen Quelle, zumindest zum Teil</translation>
    </message>
    <message>
        <source>Headlines, bylines and short remarks</source>
        <translation>Überschriften, Autorzeilen und kurze Bemerkungen</translation>
    </message>
    <message>
        <source>no sentence of the article is close to it</source>
        <translation>kein Satz des Artikels kommt dem nahe</translation>
    </message>
    <message>
        <source>another of its sentences</source>
        <translation>einem anderen ihrer Sätze</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Said by both</source>
        <translation>Von beiden gesagt</translation>
    </message>
    <message>
        <source>= as it was, + appeared, ~ changed, ↕ moved, − vanished, ↩ came back</source>
        <translation>= wie zuvor, + neu, ~ geändert, ↕ verschoben, − verschwunden, ↩ wiedergekehrt</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colour-blind safe, light</source>
        <translation>Farbenblind-sicher, hell</translation>
    </message>
    <message>
        <source>Colour-blind safe, dark</source>
        <translation>Farbenblind-sicher, dunkel</translation>
    </message>
    <message>
        <source>Sentence {0}, {1} from {2}, also in {3}, moved</source>
        <translation>Satz {0}, {1} aus {2}, auch in {3}, verschoben</translation>
    </message>
    <message>
        <source>Sentence {0}, {1} from {2}, also in {3}</source>
        <translation>Satz {0}, {1} aus {2}, auch in {3}</translation>
    </message>
    <message>
        <source>Sentence {0}, {1} from {2}, moved</source>
        <translation>Satz {0}, {1} aus {2}, verschoben</translation>
    </message>
    <message>
        <source>Sentence {0}, {1} from {2}</source>
        <translation>Satz {0}, {1} aus {2}</translation>
    </message>
    <message>
        <source>Sentence {0}, {1}</source>
        <translation>Satz {0}, {1}</translation>
    </message>
    <message>
        <source>Sentence {0}</source>
        <translation>Satz {0}</translation>
    </message>
    <message>
        <source>Set aside in {0}</source>
        <translation>Beiseitegelegt in {0}</translation>
    </message>
    <message>
        <source>Left out: {0}, sentence {1}, also in {2}</source>
        <translation>Weggelassen: {0}, Satz {1}, auch in {2}</translation>
    </message>
    <message>
        <source>Left out: {0}, sentence {1}</source>
        <translation>Weggelassen: {0}, Satz {1}</translation>
    </message>
    <message>
        <source>In {0} of {1} sources, not here</source>
        <translation>In {0} von {1} Quellen, nicht hier</translation>
    </message>
    <message>
        <source>the rest of it is in {0}</source>
        <translation>der Rest steht in {0}</translation>
    </message>
    <message>
        <source>{0} says it after {1}</source>
        <translation>{0} sagt es nach {1}</translation>
    </message>
    <message>
        <source>{0} say it after {1}</source>
        <translation>{0} sagen es nach {1}</translation>
    </message>
    <message>
        <source>perhaps reworded in {0}: {1} likely</source>
        <translation>vielleicht umformuliert in {0}: zu {1} wahrscheinlich</translation>
    </message>
    <message>
        <source>close to {0}, which was written from other sentences</source>
        <translation>nahe an {0}, der aus anderen Sätzen entstand</translation>
    </message>
    <message>
        <source>between sentences {0} and {1}</source>
        <translation>zwischen Satz {0} und {1}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>vor {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>sentences {0}</source>
        <translation>Satz {0}</translation>
    </message>
    <message>
        <source>sentence {0}</source>
        <translation>Satz {0}</translation>
    </message>
    <message>
        <source>they differ: {0}</source>
        <translation>sie unterscheiden sich: {0}</translation>
    </message>
    <message>
        <source>⚑ {0}: {1}</source>
        <translation>⚑ {0}: {1}</translation>
    </message>
    <message>
        <source>“{0}” is new</source>
        <translation>„{0}“ ist neu</translation>
    </message>
    <message>
        <source>“{0}” in {1}, “{2}” in {3}</source>
        <translation>„{0}“ in {1}, „{2}“ in {3}</translation>
    </message>
    <message>
        <source>“{0}” in {1} only</source>
        <translation>„{0}“ nur in {1}</translation>
    </message>
    <message>
        <source>Said by all {0}</source>
        <translation>Von allen {0} gesagt</translation>
    </message>
    <message>
        <source>Said by {0} of {1}</source>
        <translation>Von {0} von {1} gesagt</translation>
    </message>
    <message>
        <source>Only in {0}</source>
        <translation>Nur in {0}</translation>
    </message>
    <message>
        <source>{0} appeared</source>
        <translation>{0} neu</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} geändert</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>{0} verschoben</translation>
    </message>
    <message>
        <source>{0} vanished</source>
        <translation>{0} verschwunden</translation>
    </message>
    <message>
        <source>{0} came back</source>
        <translation>{0} wiedergekehrt</translation>
    </message>
    <message>
        <source>and {0} more changes</source>
        <translation>und {0} weitere Änderungen</translation>
    </message>
    <message>
        <source>{0} unchanged sentences</source>
        <translation>{0} unveränderte Sätze</translation>
    </message>
    <message>
        <source>{0} unchanged sentence</source>
        <translation>{0} unveränderter Satz</translation>
    </message>
    <message>
        <source>{0} sentences set aside in {1}</source>
        <translation>{0} Sätze beiseitegelegt in {1}</translation>
    </message>
    <message>
        <source>{0} sentence set aside in {1}</source>
        <translation>{0} Satz beiseitegelegt in {1}</translation>
    </message>
    <message>
        <source>about {0} seconds left</source>
        <translation>noch etwa {0} Sekunden</translation>
    </message>
    <message>
        <source>about {0} minutes left</source>
        <translation>noch etwa {0} Minuten</translation>
    </message>
    <message>
        <source>about {0} hours left</source>
        <translation>noch etwa {0} Stunden</translation>
    </message>
    <message>
        <source>about {0} days left</source>
        <translation>noch etwa {0} Tage</translation>
    </message>
    <message>
        <source>{0} sentences</source>
        <translation>{0} Sätze</translation>
    </message>
    <message>
        <source>{0} sentence</source>
        <translation>{0} Satz</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>under {0}</source>
        <translation>unter {0}</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <source>Taken verbatim from {0}; {1} of its words are {2}’s.</source>
        <translation>Wörtlich übernommen aus {0}; {1} der Wörter stammen aus {2}.</translation>
    </message>
    <message>
        <source>Taken verbatim from {0}.</source>
        <translation>Wörtlich übernommen aus {0}.</translation>
    </message>
    <message>
        <source>Edited from {0}; {1} of its words are {2}’s and {3} of its words are {4}’s.</source>
        <translation>Bearbeitet aus {0}; {1} der Wörter stammen aus {2} und {3} aus {4}.</translation>
    </message>
    <message>
        <source>Edited from {0}; {1} of its words are {2}’s.</source>
        <translation>Bearbeitet aus {0}; {1} der Wörter stammen aus {2}.</translation>
    </message>
    <message>
        <source>Edited from {0}.</source>
        <translation>Bearbeitet aus {0}.</translation>
    </message>
    <message>
        <source>Reworded from {0}; {1} of its words are {2}’s and {3} of its words are {4}’s.</source>
        <translation>Umformuliert aus {0}; {1} der Wörter stammen aus {2} und {3} aus {4}.</translation>
    </message>
    <message>
        <source>Reworded from {0}; {1} of its words are {2}’s.</source>
        <translation>Umformuliert aus {0}; {1} der Wörter stammen aus {2}.</translation>
    </message>
    <message>
        <source>Reworded from {0}.</source>
        <translation>Umformuliert aus {0}.</translation>
    </message>
    <message>
        <source>{0} says it too.</source>
        <translation>{0} sagt es auch.</translation>
    </message>
    <message>
        <source>Closest otherwise: {0}.</source>
        <translation>Sonst am nächsten: {0}.</translation>
    </message>
    <message>
        <source>source {0}, sentences {1}</source>
        <translation>Quelle {0}, Sätze {1}</translation>
    </message>
    <message>
        <source>source {0}, sentence {1}</source>
        <translation>Quelle {0}, Satz {1}</translation>
    </message>
    <message>
        <source>Source {0}, sentences {1}</source>
        <translation>Quelle {0}, Sätze {1}</translation>
    </message>
    <message>
        <source>Source {0}, sentence {1}</source>
        <translation>Quelle {0}, Satz {1}</translation>
    </message>
    <message>
        <source>source {0}, outside its own text</source>
        <translation>Quelle {0}, außerhalb des eigenen Textes</translation>
    </message>
    <message>
        <source>{0}, as in {1}</source>
        <translation>{0}, wie in {1}</translation>
    </message>
    <message>
        <source>Words inside the quotation were changed: {0}; {1}</source>
        <translation>Wörter im Zitat wurden verändert: {0}; {1}</translation>
    </message>
    <message>
        <source>Words inside the quotation were changed: {0}</source>
        <translation>Wörter im Zitat wurden verändert: {0}</translation>
    </message>
    <message>
        <source>The article puts “{0}” between quotation marks, the source does not</source>
        <translation>Der Artikel setzt „{0}“ in Anführungszeichen, die Quelle nicht</translation>
    </message>
    <message>
        <source>“{0}” stands between quotation marks in the source, not in the article</source>
        <translation>„{0}“ steht in der Quelle in Anführungszeichen, im Artikel nicht</translation>
    </message>
    <message>
        <source>The quotation “{0}” stands so in no sentence it came from</source>
        <translation>Das Zitat „{0}“ steht so in keinem Satz, aus dem es stammt</translation>
    </message>
    <message>
        <source>The quotation “{0}” stands in no source</source>
        <translation>Das Zitat „{0}“ steht in keiner Quelle</translation>
    </message>
    <message>
        <source>“{0}” stands in no source</source>
        <translation>„{0}“ steht in keiner Quelle</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” changed places</source>
        <translation>„{0}“ und „{1}“ haben die Plätze getauscht</translation>
    </message>
    <message>
        <source>“{0}” was left out</source>
        <translation>„{0}“ wurde weggelassen</translation>
    </message>
    <message>
        <source>“{0}” was put as “{1}”</source>
        <translation>„{0}“ wurde als „{1}“ umschrieben</translation>
    </message>
    <message>
        <source>“{0}” became “{1}”</source>
        <translation>„{0}“ wurde zu „{1}“</translation>
    </message>
    <message>
        <source>“{0}” was added</source>
        <translation>„{0}“ kam hinzu</translation>
    </message>
    <message>
        <source>“{0}” was dropped</source>
        <translation>„{0}“ fiel weg</translation>
    </message>
    <message>
        <source>“{0}” stands elsewhere in the sentence</source>
        <translation>„{0}“ steht an anderer Stelle im Satz</translation>
    </message>
    <message>
        <source>capitals, quotation marks, spacing or punctuation differ in {0} places</source>
        <translation>Großschreibung, Anführungszeichen, Abstände oder Satzzeichen weichen an {0} Stellen ab</translation>
    </message>
    <message>
        <source>capitals, quotation marks, spacing or punctuation differ in {0} place</source>
        <translation>Großschreibung, Anführungszeichen, Abstände oder Satzzeichen weichen an {0} Stelle ab</translation>
    </message>
    <message>
        <source>{0}, {1} and {2}</source>
        <translation>{0}, {1} und {2}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
</context>
<context>
    <name>reader_chips</name>
    <message>
        <source>by reader</source>
        <translation>vom Leser</translation>
    </message>
</context>
<context>
    <name>translations</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
</context>
<context>
    <name>shares</name>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} aus {1}</translation>
    </message>
    <message>
        <source>{0} from {1} others</source>
        <translation>{0} aus {1} anderen</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Something went wrong in Variorum itself: {0}. What is open stays as it was; copy the details to report it.</source>
        <translation>In Variorum selbst ging etwas schief: {0}. Was offen ist, bleibt, wie es war; kopieren Sie die Einzelheiten, um es zu melden.</translation>
    </message>
</context>
<context>
    <name>SourceFilter</name>
    <message>
        <source>Whose changes are listed</source>
        <translation>Wessen Änderungen aufgelistet sind</translation>
    </message>
    <message>
        <source>List and step through what concerns one source</source>
        <translation>Nur auflisten und durchgehen, was eine Quelle betrifft</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
</context>
</TS>
