<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Quotebook</name>
        <message>
            <source>%1 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 Save it as one of these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 articles were deleted with their quotations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is a speaker of its own now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is open in another Quotebook, which does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotation changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotation deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotation tagged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotation was added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations are kept as one statement, altered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations are kept as one statement, shortened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations are not the same, and will not be asked about again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations are one now; each wording stays with its article.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations became %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations tagged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 quotations were added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 speakers are one now: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 to decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: it may not be changed, or another program has it open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: its folder is gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: its name is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: the disk is full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: this place is read-only.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%Ln appearances</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles chosen</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles wait for review</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files could not be read</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may be double</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more roles</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations are ticked</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations chosen</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations copied.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations exported to %2.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers chosen</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln statements</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were there already</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;About Quotebook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Add article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Citations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Close window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Detail pane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;New catalogue…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Open catalogue…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Paste article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+%1 more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2024-10-16, 16 Oct 2024, Oct 2024 or 2024</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A catalogue of what people said. It works offline, always.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A filter needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A profile needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Quotebook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept, or take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept, or take it back (Space)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a tag …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add another name …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add every article that waits with its sure quotations, as one step to undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add its article again, and discard it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added last first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All these articles are in the catalogue already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Altered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another filter has this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articles (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articles that wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As citation (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As they were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most %1 quotations can be ruled apart at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At odds %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attributed by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back, or skip to the next article that waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin a word earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin a word earlier, later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin a word later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Belongs to this statement (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Belongs to this statement: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best match first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By month: move; with Shift: choose more months; Enter shows them, Esc shows all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By outlet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Candidates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change how it was given (T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the date (D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the role (R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the speaker (S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change when it was said (D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a column first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a name for the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a quotation to read it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a speaker to see what they said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another, or make a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose fewer of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the names listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click to rename everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it there, or choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the detail pane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns are %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns, in order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicts: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as citation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it again, or go back to a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it to a folder of your own to change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the article's text in the browser, then paste.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the selected quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Corrected by hand: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Corrected words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date it was said on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dates and citations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day, month or year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day, month or year, then Enter; empty for unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided by a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the selected quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did you mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Different statements: keep them apart for ever</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Direct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Direct, mixed or indirect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard them, or look at each one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag a column, or move it with Alt+Up and Alt+Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earliest statement first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit the words: double click or E</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End a word earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End a word later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End a word later, earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter takes it, Esc leaves it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every quotation is compared with those that share its words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything %1 said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything else was read and waits for review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything in the catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Export %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Export quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F1 shows all keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewest statements first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files that could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filters in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a &amp;command…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find out from the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found in this article now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free software under the MIT licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Going through the history</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups in which nothing contradicts itself, and that the rule takes in, become one quotation each. Untick what you want to judge yourself. It is one step, and can be undone as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups of likely duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups the rule would make one quotation each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How alike they must be, at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a folder of articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a folder …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the list of found quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the list of quotations: show it in the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indirect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the newest Quotebook to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is one statement here twice?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be damaged or made to do harm: nothing in it was run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was kept or discarded elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its quotations are not affected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judged %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Keep %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Keep all that are sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep article</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Keep article and %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Keep article and accepted quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep as …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep format and columns as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the article and what is accepted (Ctrl+Enter)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Kept %Ln articles</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Kept as confident</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept, %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of &amp;articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latest statement first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave a quotation out, or take it in again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the quotation again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for &amp;reported speech without quotation marks too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for duplicates again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for quotations again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for duplicates …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for quotations stopped unexpectedly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for quotations …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for quotations: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking for shared words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make %1 a speaker of its own</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Make %Ln groups one each</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Make room, or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the selection in the article a quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make them one quotation; each wording stays with its article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Marked by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>May be the same as %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge the selected speakers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge the selected speakers (M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge the selected speakers …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge, and keep the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most quotations first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most statements first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the column down (Alt+Down)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the column up (Alt+Up)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the filter, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the profile, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, then Enter; empty for nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named as its source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No article matches.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No articles yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No catalogue can be made in %1: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No command has these letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quotations found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No quotations yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No role stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No speaker is called that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No two quotations contradict each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No two quotations seem to be one statement. You need do nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has spoken yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a date: write 12 Sep 2023, 2023-09 or 2023.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note about the speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to judge here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was added; what was found is not offered again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found that is not known already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was kept of this article.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One statement in words that were changed: keep them all, and remember it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One statement that was cut: keep them all, and remember it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only where nothing but punctuation, case or accents differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a file …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open another …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in its article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it again from where it is now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it for writing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it there, or delete it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it, or choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the sample article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open this statement (O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open what was said before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other changes came after it: undo those first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outlet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste an article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste or drop an article, and what people say in it is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste or drop an article; it is kept here with everything quoted in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste or open an article first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press Ctrl+V anywhere in this window, or drop text, Markdown or web page files, or a folder of them, on it. Quotebook finds what was said, by whom and when; you decide what to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous, next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous, next group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the article away; Ctrl+Z brings it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotations in this article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotations that seem to be one statement in several wordings are gathered here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotebook catalogues (*%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quotebook met an error it did not foresee.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading articles: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo up to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject, or take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject, or take it back (X)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename or delete the filter %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the speaker everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaces %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role at that time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Role, then Enter; empty for none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said on: “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same as a stored quotation …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this filter as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this filter …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search sources: title, outlet, author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search speakers: a name or another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search statements, speakers, sources …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search what was said: words, "exact words", speaker:name, before:2023-10 …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen more than once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words in the article and press Q to make one yourself, or keep the article alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set by you: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set to what is listed now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several by a rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several by a rule …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %Ln more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show all months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show fewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the articles that wait</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the words of the next one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show these words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip (Alt+Right)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else was changed since; see Edit for what can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something else was done since; the Edit menu undoes it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space ticks a column, Alt with an arrow key moves it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaker …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaker: nobody is named near it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speakers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it into articles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statements by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statements by year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sure, ready to keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag for the selected quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag the selected quotations (T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag to take off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a tag off …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take away the filter %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off the name %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off the tag %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text &amp;size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is no date: try 16 Oct 2024, Oct 2024 or 2024.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The %Ln selected quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article around it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article has %1 characters; at most %2 can be kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article is safe: try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article was discarded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article's own words stay beside a correction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup %1 would be damaged: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 %2, which no Quotebook writes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 cannot be made: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 cannot be read: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 has no valid schema version (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 has to be brought up to date first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 is cut short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 is damaged: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 is open read-only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 was moved, deleted or replaced while it was open; the change was not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue %1 was written by a newer Quotebook (schema %2; this program knows %3).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue has changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The catalogue was left as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The export ended before the file was whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 is a database of another program (application id %2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file %1 is not a catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file came out damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file came out incomplete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file holds bytes that are no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The filter “%1” was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The history of this catalogue is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The preferences could not be saved: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile could not be kept: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile “%1” was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quotations of this group, side by side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quotations themselves are readable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rule takes in no group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The search index of %1 is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The selected quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag was taken off %1 quotation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag was taken off %1 quotations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook came out damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workbook came out incomplete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no articles in this folder: text, Markdown, web pages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a file %1 already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a filter called “%1” already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no catalogue at %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no column %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no folder “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no tag of this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text in what was pasted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text to keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These contradict each other: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are not the same, and will not be asked about again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They contradict each other. Say it once more to make sure.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This appearance is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This article is in the catalogue already, as “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This article is in the catalogue already: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This article is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This change cannot be undone: its record is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This change is no longer in the history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This filter is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This quotation is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This review is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This search: %1 (%2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This speaker is no longer in the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This unfinished review is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick what to keep. The rest is not offered again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title of the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again when it is finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try fewer words, or take a filter away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a few letters of a command or a place …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unattributed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo back to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untitled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Untitled article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use .xlsx, .csv or .json.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use New to make a catalogue of another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What have they said about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What have they said about …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it repeats … (M); not the same (N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the articles printed stays as it is; this wording stands above it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What they were at that time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you kept is safe. The details help to mend it; they name no words of your articles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you ruled shortened or altered will be listed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When it was said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it appeared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who said it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who said it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who wrote it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever is quoted in an article you keep is listed here, with all they said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why? (W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words in this article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth a look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a body, not a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pronoun, named far before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pronoun, unclear whom it means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pronoun: the body named before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pronoun: whoever spoke last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accept quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>accepted</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>add %Ln articles</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>add %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>add article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after “according to”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after “according to”, before the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after “by”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>alike</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>also %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>author of what is quoted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>both named together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change of kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contradict each other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copy as citation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>delete %Ln articles</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>delete %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>delete article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>delete quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>described so elsewhere in the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>discard of article</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>edit %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>edit article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit of date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit of role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit of speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit of words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>found by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>goes on from the words before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in %1 articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the next sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in this article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>instead: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>introduced by a colon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>introduced by a colon, a paragraph before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept automatically</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept by a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>marked by hand</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>merge of %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>merge of %Ln speakers</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>merge quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>merge speakers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move of the quotation's end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>much like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>named after the words and the verb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>named after the words, before the verb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>named in the sentence before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>named so in the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a date yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open in its article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paragraph %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reject quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>role</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>said already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>save filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>save this filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saving …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>signed with this name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>speaker unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>split speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>spoke before in this paragraph</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>spoke in the paragraph before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands after the verb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands after the verb, before the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands before the verb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands before the verb and the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stated beside the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>subject of the sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>tag %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>tag quotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take a tag off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take back acceptance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take back rejection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the article gives no name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the likeliest person meant by the pronoun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the likeliest person near it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the name at the head of the line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the name beside the description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tick two and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undone</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>verdict on %Ln quotations</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>verdict on a repetition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>verdict on speakers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>verdict on two quotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>week of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>where it begins and ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you said: altered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you said: not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you said: shortened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you said: the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be opened: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” changed while it was being read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” has %2 MB; files of up to %3 MB are read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” holds no text, so there is nothing to add.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is %2, not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is %2, which cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is a folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is no format to export to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a name that a file can have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not another name of this speaker.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” waits for review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was deleted with its quotations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“who”, the person before it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“who”, unclear whom it means</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
