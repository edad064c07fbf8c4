<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Quotebook</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 Save it as one of these.</source>
            <translation>%1 Guárdelo en uno de estos formatos.</translation>
        </message>
        <message>
            <source>%1 accepted</source>
            <translation>%1 aceptadas</translation>
        </message>
        <message>
            <source>%1 articles were deleted with their quotations.</source>
            <translation>Se eliminaron %1 artículos con sus citas.</translation>
        </message>
        <message>
            <source>%1 before</source>
            <translation>%1 antes</translation>
        </message>
        <message>
            <source>%1 is a speaker of its own now.</source>
            <translation>%1 es ahora un hablante aparte.</translation>
        </message>
        <message>
            <source>%1 is open in another Quotebook, which does not answer.</source>
            <translation>%1 está abierto en otro Quotebook que no responde.</translation>
        </message>
        <message>
            <source>%1 min left</source>
            <translation>quedan %1 min</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 of %2 quotations</source>
            <translation>%1 de %2 citas</translation>
        </message>
        <message>
            <source>%1 quotation was added.</source>
            <translation>Se añadió %1 cita.</translation>
        </message>
        <message>
            <source>%1 quotations are kept as one statement, altered.</source>
            <translation>%1 citas se conservan como una declaración, alterada.</translation>
        </message>
        <message>
            <source>%1 quotations are kept as one statement, shortened.</source>
            <translation>%1 citas se conservan como una declaración, abreviada.</translation>
        </message>
        <message>
            <source>%1 quotations are not the same, and will not be asked about again.</source>
            <translation>%1 citas no son lo mismo; no se volverá a preguntar por ellas.</translation>
        </message>
        <message>
            <source>%1 quotations are one now; each wording stays with its article.</source>
            <translation>%1 citas son ahora una; cada versión se queda con su artículo.</translation>
        </message>
        <message>
            <source>%1 quotations became %2.</source>
            <translation>%1 citas quedaron en %2.</translation>
        </message>
        <message>
            <source>%1 quotations were added.</source>
            <translation>Se añadieron %1 citas.</translation>
        </message>
        <message>
            <source>%1 s left</source>
            <translation>quedan %1 s</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>%1 seleccionadas</translation>
        </message>
        <message>
            <source>%1 speakers are one now: %2.</source>
            <translation>%1 hablantes son ahora uno: %2.</translation>
        </message>
        <message>
            <source>%1 to decide</source>
            <translation>%1 por decidir</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: it may not be changed, or another program has it open.</source>
            <translation>%1: no se puede modificar, u otro programa lo tiene abierto.</translation>
        </message>
        <message>
            <source>%1: its folder is gone.</source>
            <translation>%1: su carpeta ya no existe.</translation>
        </message>
        <message>
            <source>%1: its name is too long.</source>
            <translation>%1: el nombre es demasiado largo.</translation>
        </message>
        <message>
            <source>%1: the disk is full.</source>
            <translation>%1: el disco está lleno.</translation>
        </message>
        <message>
            <source>%1: this place is read-only.</source>
            <translation>%1: esta ubicación es de solo lectura.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln appearances</source>
            <translation>
                <numerusform>%Ln aparición</numerusform>
                <numerusform>%Ln apariciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles</source>
            <translation>
                <numerusform>%Ln artículo</numerusform>
                <numerusform>%Ln artículos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles chosen</source>
            <translation>
                <numerusform>%Ln artículo seleccionado</numerusform>
                <numerusform>%Ln artículos seleccionados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles wait for review</source>
            <translation>
                <numerusform>%Ln artículo espera revisión</numerusform>
                <numerusform>%Ln artículos esperan revisión</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln articles were read</source>
            <translation>
                <numerusform>Se leyó %Ln artículo</numerusform>
                <numerusform>Se leyeron %Ln artículos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files could not be read</source>
            <translation>
                <numerusform>%Ln archivo no se pudo leer</numerusform>
                <numerusform>%Ln archivos no se pudieron leer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups</source>
            <translation>
                <numerusform>%Ln grupo</numerusform>
                <numerusform>%Ln grupos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln omitida</numerusform>
                <numerusform>%Ln omitidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out: nearly like some in the catalogue, but not the same</source>
            <translation>
                <numerusform>%Ln omitida: casi igual que una del catálogo, pero no la misma</numerusform>
                <numerusform>%Ln omitidas: casi iguales que otras del catálogo, pero no las mismas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln may be double</source>
            <translation>
                <numerusform>%Ln puede estar repetido</numerusform>
                <numerusform>%Ln pueden estar repetidos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln más</numerusform>
                <numerusform>%Ln más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more roles</source>
            <translation>
                <numerusform>%Ln cargo más</numerusform>
                <numerusform>%Ln cargos más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new quotations</source>
            <translation>
                <numerusform>%Ln cita nueva</numerusform>
                <numerusform>%Ln citas nuevas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs</source>
            <translation>
                <numerusform>%Ln par</numerusform>
                <numerusform>%Ln pares</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs are kept apart, and will not be asked about again.</source>
            <translation>
                <numerusform>%Ln par se mantiene separado y no se volverá a preguntar por él.</numerusform>
                <numerusform>%Ln pares se mantienen separados y no se volverá a preguntar por ellos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations</source>
            <translation>
                <numerusform>%Ln cita</numerusform>
                <numerusform>%Ln citas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations are ticked</source>
            <translation>
                <numerusform>%Ln cita está marcada</numerusform>
                <numerusform>%Ln citas están marcadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations changed.</source>
            <translation>
                <numerusform>%Ln cita modificada.</numerusform>
                <numerusform>%Ln citas modificadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations chosen</source>
            <translation>
                <numerusform>%Ln cita seleccionada</numerusform>
                <numerusform>%Ln citas seleccionadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations copied.</source>
            <translation>
                <numerusform>%Ln cita copiada.</numerusform>
                <numerusform>%Ln citas copiadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations deleted.</source>
            <translation>
                <numerusform>%Ln cita eliminada.</numerusform>
                <numerusform>%Ln citas eliminadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations exported to %2.</source>
            <translation>
                <numerusform>%Ln cita exportada a %2.</numerusform>
                <numerusform>%Ln citas exportadas a %2.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quotations tagged.</source>
            <translation>
                <numerusform>%Ln cita etiquetada.</numerusform>
                <numerusform>%Ln citas etiquetadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln repeated among them</source>
            <translation>
                <numerusform>%Ln repetición entre ellas</numerusform>
                <numerusform>%Ln repeticiones entre ellas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers</source>
            <translation>
                <numerusform>%Ln hablante</numerusform>
                <numerusform>%Ln hablantes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speakers chosen</source>
            <translation>
                <numerusform>%Ln hablante seleccionado</numerusform>
                <numerusform>%Ln hablantes seleccionados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln statements</source>
            <translation>
                <numerusform>%Ln declaración</numerusform>
                <numerusform>%Ln declaraciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were there already</source>
            <translation>
                <numerusform>%Ln ya estaba</numerusform>
                <numerusform>%Ln ya estaban</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;About Quotebook</source>
            <translation>&amp;Acerca de Quotebook</translation>
        </message>
        <message>
            <source>&amp;Add article</source>
            <translation>&amp;Añadir artículo</translation>
        </message>
        <message>
            <source>&amp;Citations</source>
            <translation>&amp;Citas bibliográficas</translation>
        </message>
        <message>
            <source>&amp;Close window</source>
            <translation>&amp;Cerrar ventana</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation>&amp;Fechas</translation>
        </message>
        <message>
            <source>&amp;Detail pane</source>
            <translation>Panel de &amp;detalles</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Buscar</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ay&amp;uda</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Historial</translation>
        </message>
        <message>
            <source>&amp;Import a folder…</source>
            <translation>&amp;Importar una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>Atajos de &amp;teclado</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>&amp;New catalogue…</source>
            <translation>&amp;Nuevo catálogo…</translation>
        </message>
        <message>
            <source>&amp;Open catalogue…</source>
            <translation>&amp;Abrir catálogo…</translation>
        </message>
        <message>
            <source>&amp;Paste article</source>
            <translation>&amp;Pegar artículo</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Rehacer: %1</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;Sistema</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Deshacer: %1</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>+%1 more</source>
            <translation>+%1 más</translation>
        </message>
        <message>
            <source>2024-10-16, 16 Oct 2024, Oct 2024 or 2024</source>
            <translation>2024-10-16, 16 oct 2024, oct 2024 o 2024</translation>
        </message>
        <message>
            <source>A catalogue of what people said. It works offline, always.</source>
            <translation>Un catálogo de lo que la gente ha dicho. Funciona siempre sin conexión.</translation>
        </message>
        <message>
            <source>A closing parenthesis without an opening one was ignored.</source>
            <translation>Se pasó por alto un paréntesis de cierre sin uno de apertura.</translation>
        </message>
        <message>
            <source>A filter needs a name.</source>
            <translation>Un filtro necesita un nombre.</translation>
        </message>
        <message>
            <source>A profile needs a name.</source>
            <translation>Un perfil necesita un nombre.</translation>
        </message>
        <message>
            <source>A quotation mark is not closed.</source>
            <translation>Unas comillas no están cerradas.</translation>
        </message>
        <message>
            <source>A quotation needs words.</source>
            <translation>Una cita necesita palabras.</translation>
        </message>
        <message>
            <source>A saved filter needs a name.</source>
            <translation>Un filtro guardado necesita un nombre.</translation>
        </message>
        <message>
            <source>A speaker needs a name.</source>
            <translation>Un hablante necesita un nombre.</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>Una etiqueta necesita un nombre.</translation>
        </message>
        <message>
            <source>About Quotebook</source>
            <translation>Acerca de Quotebook</translation>
        </message>
        <message>
            <source>Accept, or take it back</source>
            <translation>Aceptar, o retirarlo</translation>
        </message>
        <message>
            <source>Accept, or take it back (Space)</source>
            <translation>Aceptar, o retirarlo (Espacio)</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Añadir una nota</translation>
        </message>
        <message>
            <source>Add a tag …</source>
            <translation>Añadir una etiqueta…</translation>
        </message>
        <message>
            <source>Add an article</source>
            <translation>Añadir un artículo</translation>
        </message>
        <message>
            <source>Add another name …</source>
            <translation>Añadir otro nombre…</translation>
        </message>
        <message>
            <source>Add article</source>
            <translation>Añadir artículo</translation>
        </message>
        <message>
            <source>Add every article that waits with its sure quotations, as one step to undo</source>
            <translation>Añadir cada artículo en espera con sus citas seguras, en un solo paso que se puede deshacer</translation>
        </message>
        <message>
            <source>Add its article again, and discard it.</source>
            <translation>Añada de nuevo su artículo y descártela.</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Añadida</translation>
        </message>
        <message>
            <source>Added last first</source>
            <translation>Últimos añadidos primero</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>All columns</source>
            <translation>Todas las columnas</translation>
        </message>
        <message>
            <source>All these articles are in the catalogue already.</source>
            <translation>Todos estos artículos están ya en el catálogo.</translation>
        </message>
        <message>
            <source>Altered</source>
            <translation>Alterada</translation>
        </message>
        <message>
            <source>An opening parenthesis is not closed.</source>
            <translation>Un paréntesis no está cerrado.</translation>
        </message>
        <message>
            <source>Another filter has this name.</source>
            <translation>Otro filtro tiene este nombre.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Appearances</source>
            <translation>Apariciones</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artículo</translation>
        </message>
        <message>
            <source>Article before</source>
            <translation>Artículo anterior</translation>
        </message>
        <message>
            <source>Article no.</source>
            <translation>N.º de artículo</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artículos</translation>
        </message>
        <message>
            <source>Articles (%1)</source>
            <translation>Artículos (%1)</translation>
        </message>
        <message>
            <source>Articles that wait</source>
            <translation>Artículos en espera</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Como</translation>
        </message>
        <message>
            <source>As Markdown</source>
            <translation>Como Markdown</translation>
        </message>
        <message>
            <source>As a table</source>
            <translation>Como tabla</translation>
        </message>
        <message>
            <source>As citation (%1)</source>
            <translation>Como cita bibliográfica (%1)</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Como texto</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>As they were</source>
            <translation>Como estaban</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Al menos</translation>
        </message>
        <message>
            <source>At most %1 quotations can be ruled apart at once.</source>
            <translation>Como máximo %1 citas pueden declararse distintas a la vez.</translation>
        </message>
        <message>
            <source>At odds %1</source>
            <translation>En conflicto %1</translation>
        </message>
        <message>
            <source>Attributed by %1</source>
            <translation>Atribuida por %1</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>Atrás (Alt+Izquierda)</translation>
        </message>
        <message>
            <source>Back, or skip to the next article that waits</source>
            <translation>Atrás, o pasar al siguiente artículo en espera</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Begin a word earlier</source>
            <translation>Empezar una palabra antes</translation>
        </message>
        <message>
            <source>Begin a word earlier, later</source>
            <translation>Empezar una palabra antes o después</translation>
        </message>
        <message>
            <source>Begin a word later</source>
            <translation>Empezar una palabra después</translation>
        </message>
        <message>
            <source>Belongs to this statement (%1)</source>
            <translation>Pertenece a esta declaración (%1)</translation>
        </message>
        <message>
            <source>Belongs to this statement: %1</source>
            <translation>Pertenece a esta declaración: %1</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Mejor coincidencia primero</translation>
        </message>
        <message>
            <source>Block quotations without marks of their own were put in quotation marks.</source>
            <translation>Las citas en bloque sin comillas propias se pusieron entre comillas.</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Recuperarlo</translation>
        </message>
        <message>
            <source>By author</source>
            <translation>Por autor</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Por mes</translation>
        </message>
        <message>
            <source>By month: move; with Shift: choose more months; Enter shows them, Esc shows all</source>
            <translation>Por mes: mover; con Mayús: elegir más meses; Intro los muestra, Esc muestra todos</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Por nombre</translation>
        </message>
        <message>
            <source>By outlet</source>
            <translation>Por medio</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Por título</translation>
        </message>
        <message>
            <source>By what they must differ</source>
            <translation>En qué deben diferir</translation>
        </message>
        <message>
            <source>By word, speaker, role or date – and hand it on as a spreadsheet or a citation.</source>
            <translation>Por palabra, hablante, cargo o fecha; y entréguelo como hoja de cálculo o cita.</translation>
        </message>
        <message>
            <source>CSV table</source>
            <translation>Tabla CSV</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>Candidatos</translation>
        </message>
        <message>
            <source>Change how it was given (T)</source>
            <translation>Cambiar la forma en que se dio (T)</translation>
        </message>
        <message>
            <source>Change it where it comes from, then open it anew.</source>
            <translation>Cámbielo donde proviene y ábralo de nuevo.</translation>
        </message>
        <message>
            <source>Change the article's text</source>
            <translation>Cambiar el texto del artículo</translation>
        </message>
        <message>
            <source>Change the date (D)</source>
            <translation>Cambiar la fecha (D)</translation>
        </message>
        <message>
            <source>Change the permissions, or copy the catalogue to a folder of your own.</source>
            <translation>Cambie los permisos, o copie el catálogo a una carpeta propia.</translation>
        </message>
        <message>
            <source>Change the role (R)</source>
            <translation>Cambiar el cargo (R)</translation>
        </message>
        <message>
            <source>Change the speaker (S)</source>
            <translation>Cambiar el hablante (S)</translation>
        </message>
        <message>
            <source>Change the text (F2)</source>
            <translation>Cambiar el texto (F2)</translation>
        </message>
        <message>
            <source>Change when it was said (D)</source>
            <translation>Cambiar cuándo se dijo (D)</translation>
        </message>
        <message>
            <source>Changed: %1</source>
            <translation>Modificada: %1</translation>
        </message>
        <message>
            <source>Changing quotations</source>
            <translation>Cambiando citas</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Revisar</translation>
        </message>
        <message>
            <source>Check the disk or the network folder, then try again.</source>
            <translation>Compruebe el disco o la carpeta de red, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Check the disk.</source>
            <translation>Compruebe el disco.</translation>
        </message>
        <message>
            <source>Checking the file</source>
            <translation>Comprobando el archivo</translation>
        </message>
        <message>
            <source>Checking the index of near-duplicates</source>
            <translation>Comprobando el índice de duplicados</translation>
        </message>
        <message>
            <source>Checking the search index</source>
            <translation>Comprobando el índice de búsqueda</translation>
        </message>
        <message>
            <source>Checking what follows</source>
            <translation>Comprobando lo que depende</translation>
        </message>
        <message>
            <source>Checking words against articles</source>
            <translation>Comprobando las palabras con los artículos</translation>
        </message>
        <message>
            <source>Choose a catalogue made by Quotebook.</source>
            <translation>Elija un catálogo creado por Quotebook.</translation>
        </message>
        <message>
            <source>Choose a column first.</source>
            <translation>Elija primero una columna.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Elija un archivo.</translation>
        </message>
        <message>
            <source>Choose a name for the file.</source>
            <translation>Elija un nombre para el archivo.</translation>
        </message>
        <message>
            <source>Choose a quotation to read it here.</source>
            <translation>Elija una cita para leerla aquí.</translation>
        </message>
        <message>
            <source>Choose a shorter name.</source>
            <translation>Elija un nombre más corto.</translation>
        </message>
        <message>
            <source>Choose a speaker to see what they said.</source>
            <translation>Elija un hablante para ver lo que dijo.</translation>
        </message>
        <message>
            <source>Choose another file, or go back to a backup.</source>
            <translation>Elija otro archivo, o vuelva a una copia de seguridad.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Elija otro archivo.</translation>
        </message>
        <message>
            <source>Choose another folder.</source>
            <translation>Elija otra carpeta.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Elija otro nombre.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Elija otro.</translation>
        </message>
        <message>
            <source>Choose another place.</source>
            <translation>Elija otra ubicación.</translation>
        </message>
        <message>
            <source>Choose another, or make a new one.</source>
            <translation>Elija otro, o cree uno nuevo.</translation>
        </message>
        <message>
            <source>Choose fewer of them.</source>
            <translation>Elija menos.</translation>
        </message>
        <message>
            <source>Choose one of the names listed.</source>
            <translation>Elija uno de los nombres de la lista.</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Quitar todos</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Borrar la búsqueda</translation>
        </message>
        <message>
            <source>Click to rename everywhere</source>
            <translation>Haga clic para cambiar el nombre en todas partes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close it there, or choose another name.</source>
            <translation>Ciérrelo allí, o elija otro nombre.</translation>
        </message>
        <message>
            <source>Close other programs and try again.</source>
            <translation>Cierre otros programas e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Close the detail pane</source>
            <translation>Cerrar el panel de detalles</translation>
        </message>
        <message>
            <source>Close the history</source>
            <translation>Cerrar el historial</translation>
        </message>
        <message>
            <source>Close the other program, or wait for it to finish, and try again.</source>
            <translation>Cierre el otro programa, o espere a que termine, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Columns are %1.</source>
            <translation>Las columnas son %1.</translation>
        </message>
        <message>
            <source>Columns, in order</source>
            <translation>Columnas, en orden</translation>
        </message>
        <message>
            <source>Columns: %1.</source>
            <translation>Columnas: %1.</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>Comparing quotations</source>
            <translation>Comparando citas</translation>
        </message>
        <message>
            <source>Completions of the search</source>
            <translation>Sugerencias de la búsqueda</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Certeza</translation>
        </message>
        <message>
            <source>Contradicts: %1</source>
            <translation>Contradice: %1</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy as citation</source>
            <translation>Copiar como cita bibliográfica</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Copiar como texto</translation>
        </message>
        <message>
            <source>Copy it again, or go back to a backup.</source>
            <translation>Cópielo de nuevo, o vuelva a una copia de seguridad.</translation>
        </message>
        <message>
            <source>Copy it in your browser and press Ctrl+V anywhere in this window, or drop a file on it.</source>
            <translation>Cópielo en su navegador y pulse Ctrl+V en cualquier parte de esta ventana, o suelte un archivo aquí.</translation>
        </message>
        <message>
            <source>Copy it to a folder of your own to change it.</source>
            <translation>Cópielo a una carpeta propia para modificarlo.</translation>
        </message>
        <message>
            <source>Copy list</source>
            <translation>Copiar la lista</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copiar el informe</translation>
        </message>
        <message>
            <source>Copy the article's text in the browser, then paste.</source>
            <translation>Copie el texto del artículo en el navegador y péguelo.</translation>
        </message>
        <message>
            <source>Copy the selected quotations</source>
            <translation>Copiar las citas seleccionadas</translation>
        </message>
        <message>
            <source>Copy the selected statements; T, S, R, D, Delete: as under Quotations</source>
            <translation>Copiar las declaraciones seleccionadas; T, S, R, D, Supr: como en Citas</translation>
        </message>
        <message>
            <source>Correct the words</source>
            <translation>Corregir las palabras</translation>
        </message>
        <message>
            <source>Corrected by hand: %1</source>
            <translation>Corregido a mano: %1</translation>
        </message>
        <message>
            <source>Corrected words</source>
            <translation>Palabras corregidas</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Intro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Date it was said on</source>
            <translation>Fecha en que se dijo</translation>
        </message>
        <message>
            <source>Date unknown</source>
            <translation>Fecha desconocida</translation>
        </message>
        <message>
            <source>Date …</source>
            <translation>Fecha…</translation>
        </message>
        <message>
            <source>Dates and citations</source>
            <translation>Fechas y citas bibliográficas</translation>
        </message>
        <message>
            <source>Dates before 1900, and dates of which the day is not known, are text.</source>
            <translation>Las fechas anteriores a 1900, y aquellas cuyo día se desconoce, son texto.</translation>
        </message>
        <message>
            <source>Day, month or year</source>
            <translation>Día, mes o año</translation>
        </message>
        <message>
            <source>Day, month or year, then Enter; empty for unknown</source>
            <translation>Día, mes o año, y luego Intro; vacío si se desconoce</translation>
        </message>
        <message>
            <source>Decided by a person</source>
            <translation>Decidida por una persona</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete the article</source>
            <translation>Eliminar el artículo</translation>
        </message>
        <message>
            <source>Delete the selected quotations</source>
            <translation>Eliminar las citas seleccionadas</translation>
        </message>
        <message>
            <source>Delete them</source>
            <translation>Eliminarlos</translation>
        </message>
        <message>
            <source>Delete this profile</source>
            <translation>Eliminar este perfil</translation>
        </message>
        <message>
            <source>Delete this quotation</source>
            <translation>Eliminar esta cita</translation>
        </message>
        <message>
            <source>Deleting articles</source>
            <translation>Eliminando artículos</translation>
        </message>
        <message>
            <source>Deleting quotations</source>
            <translation>Eliminando citas</translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation>Quizá quiso decir</translation>
        </message>
        <message>
            <source>Different statements: keep them apart for ever</source>
            <translation>Declaraciones distintas: mantenerlas separadas para siempre</translation>
        </message>
        <message>
            <source>Direct</source>
            <translation>Directa</translation>
        </message>
        <message>
            <source>Direct, mixed or indirect</source>
            <translation>Directa, mixta o indirecta</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard article</source>
            <translation>Descartar el artículo</translation>
        </message>
        <message>
            <source>Discard them, or look at each one.</source>
            <translation>Descártelas, o mírelas una por una.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Do not write to it; keep a copy of the file and go back to a backup.</source>
            <translation>No escriba en él; guarde una copia del archivo y vuelva a una copia de seguridad.</translation>
        </message>
        <message>
            <source>Doing it again</source>
            <translation>Rehaciendo</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Drag a column, or move it with Alt+Up and Alt+Down</source>
            <translation>Arrastre una columna, o muévala con Alt+Arriba y Alt+Abajo</translation>
        </message>
        <message>
            <source>Drop here to add it to the catalogue</source>
            <translation>Suelte aquí para añadirlo al catálogo</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Duplicados</translation>
        </message>
        <message>
            <source>Earliest statement first</source>
            <translation>Declaración más antigua primero</translation>
        </message>
        <message>
            <source>Edit the words</source>
            <translation>Editar las palabras</translation>
        </message>
        <message>
            <source>Edit the words: double click or E</source>
            <translation>Editar las palabras: doble clic o E</translation>
        </message>
        <message>
            <source>End a word earlier</source>
            <translation>Terminar una palabra antes</translation>
        </message>
        <message>
            <source>End a word later</source>
            <translation>Terminar una palabra después</translation>
        </message>
        <message>
            <source>End a word later, earlier</source>
            <translation>Terminar una palabra después o antes</translation>
        </message>
        <message>
            <source>Enter takes it, Esc leaves it.</source>
            <translation>Intro lo acepta, Esc lo deja.</translation>
        </message>
        <message>
            <source>Every quotation is compared with those that share its words.</source>
            <translation>Cada cita se compara con las que comparten sus palabras.</translation>
        </message>
        <message>
            <source>Everything %1 said</source>
            <translation>Todo lo que dijo %1</translation>
        </message>
        <message>
            <source>Everything else was read and waits for review.</source>
            <translation>Todo lo demás se leyó y espera revisión.</translation>
        </message>
        <message>
            <source>Everything in the catalogue</source>
            <translation>Todo lo que hay en el catálogo</translation>
        </message>
        <message>
            <source>Everything stays in one file on your own disk. Quotebook never goes online.</source>
            <translation>Todo queda en un archivo de su propio disco. Quotebook nunca se conecta a la red.</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Libro de Excel</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message numerus="yes">
            <source>Export %Ln quotations</source>
            <translation>
                <numerusform>Exportar %Ln cita</numerusform>
                <numerusform>Exportar %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>Export quotations</source>
            <translation>Exportar citas</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportar a</translation>
        </message>
        <message>
            <source>F1 shows all keys</source>
            <translation>F1 muestra todas las teclas</translation>
        </message>
        <message>
            <source>Fewest statements first</source>
            <translation>Menos declaraciones primero</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nombre del archivo</translation>
        </message>
        <message>
            <source>Files that could not be read</source>
            <translation>Archivos que no se pudieron leer</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtros</translation>
        </message>
        <message>
            <source>Filters in force</source>
            <translation>Filtros activos</translation>
        </message>
        <message>
            <source>Find a &amp;command…</source>
            <translation>Buscar un &amp;comando…</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Buscar un comando</translation>
        </message>
        <message>
            <source>Find it again, years later</source>
            <translation>Encuéntrelo años después</translation>
        </message>
        <message>
            <source>Find out from the text</source>
            <translation>Averiguarlo por el texto</translation>
        </message>
        <message>
            <source>Forget it; they may be proposed as one again</source>
            <translation>Olvidarlo; se podrá volver a proponer que son el mismo</translation>
        </message>
        <message>
            <source>Forget the verdict on a judged group</source>
            <translation>Olvidar el veredicto sobre un grupo ya decidido</translation>
        </message>
        <message>
            <source>Forget this verdict</source>
            <translation>Olvidar este veredicto</translation>
        </message>
        <message>
            <source>Forgotten: they may be proposed as one again.</source>
            <translation>Olvidado: se podrá volver a proponer que son el mismo.</translation>
        </message>
        <message>
            <source>Found by %1</source>
            <translation>Encontrada por %1</translation>
        </message>
        <message>
            <source>Found in this article now</source>
            <translation>Encontradas ahora en este artículo</translation>
        </message>
        <message>
            <source>Found quotations</source>
            <translation>Citas encontradas</translation>
        </message>
        <message>
            <source>Free software under the MIT licence</source>
            <translation>Software libre con licencia MIT</translation>
        </message>
        <message>
            <source>Free some space and try again; everything kept before is still there.</source>
            <translation>Libere espacio e inténtelo de nuevo; todo lo guardado antes sigue ahí.</translation>
        </message>
        <message>
            <source>Go back to a backup.</source>
            <translation>Vuelva a una copia de seguridad.</translation>
        </message>
        <message>
            <source>Go to it</source>
            <translation>Ir allí</translation>
        </message>
        <message>
            <source>Going through the history</source>
            <translation>Recorriendo el historial</translation>
        </message>
        <message>
            <source>Groups in which nothing contradicts itself, and that the rule takes in, become one quotation each. Untick what you want to judge yourself. It is one step, and can be undone as one.</source>
            <translation>Los grupos en los que nada se contradice y a los que se aplica la regla pasan a ser una cita cada uno. Desmarque los que quiera decidir usted. Es un solo paso y se puede deshacer como uno.</translation>
        </message>
        <message>
            <source>Groups of likely duplicates</source>
            <translation>Grupos de posibles duplicados</translation>
        </message>
        <message>
            <source>Groups the rule would make one quotation each</source>
            <translation>Grupos que la regla convertiría en una cita cada uno</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Aquí</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>How alike they must be, at least</source>
            <translation>Cuánto deben parecerse, como mínimo</translation>
        </message>
        <message>
            <source>How it was found</source>
            <translation>Cómo se encontró</translation>
        </message>
        <message>
            <source>If it lies in a network folder, copy it to a local one.</source>
            <translation>Si está en una carpeta de red, cópielo a una local.</translation>
        </message>
        <message>
            <source>Import a folder of articles</source>
            <translation>Importar una carpeta de artículos</translation>
        </message>
        <message>
            <source>Import a folder …</source>
            <translation>Importar una carpeta…</translation>
        </message>
        <message>
            <source>Import the folders in it one after the other.</source>
            <translation>Importe una tras otra las carpetas que contiene.</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>Importando %1</translation>
        </message>
        <message>
            <source>In the article</source>
            <translation>En el artículo</translation>
        </message>
        <message>
            <source>In the list of found quotations</source>
            <translation>En la lista de citas encontradas</translation>
        </message>
        <message>
            <source>In the list of quotations: show it in the article</source>
            <translation>En la lista de citas: mostrarla en el artículo</translation>
        </message>
        <message>
            <source>Indirect</source>
            <translation>Indirecta</translation>
        </message>
        <message>
            <source>Install the newest Quotebook to open it.</source>
            <translation>Instale el Quotebook más reciente para abrirlo.</translation>
        </message>
        <message>
            <source>Is one statement here twice?</source>
            <translation>¿Hay aquí una declaración repetida?</translation>
        </message>
        <message>
            <source>It keeps what people said: the exact words, who said them, when, and where.</source>
            <translation>Guarda lo que se ha dicho: las palabras exactas, quién las dijo, cuándo y dónde.</translation>
        </message>
        <message>
            <source>It may be damaged or made to do harm: nothing in it was run.</source>
            <translation>Puede estar dañado o hecho para dañar: nada de él se ejecutó.</translation>
        </message>
        <message>
            <source>It was kept as %1.</source>
            <translation>Se conservó como %1.</translation>
        </message>
        <message>
            <source>It was kept or discarded elsewhere.</source>
            <translation>Se conservó o descartó en otro lugar.</translation>
        </message>
        <message>
            <source>Its quotations are not affected.</source>
            <translation>Sus citas no están afectadas.</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Judged %1</source>
            <translation>Decididos %1</translation>
        </message>
        <message>
            <source>Judged: not the same as %1.</source>
            <translation>Veredicto: no es el mismo hablante que %1.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln pairs apart</source>
            <translation>
                <numerusform>Mantener separado %Ln par</numerusform>
                <numerusform>Mantener separados %Ln pares</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln quotations</source>
            <translation>
                <numerusform>Conservar %Ln cita</numerusform>
                <numerusform>Conservar %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep all that are sure</source>
            <translation>Conservar todas las seguras</translation>
        </message>
        <message>
            <source>Keep article</source>
            <translation>Conservar el artículo</translation>
        </message>
        <message numerus="yes">
            <source>Keep article and %Ln quotations</source>
            <translation>
                <numerusform>Conservar el artículo y %Ln cita</numerusform>
                <numerusform>Conservar el artículo y %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep article and accepted quotations</source>
            <translation>Conservar el artículo y las citas aceptadas</translation>
        </message>
        <message>
            <source>Keep as …</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Keep format and columns as</source>
            <translation>Guardar el formato y las columnas como</translation>
        </message>
        <message>
            <source>Keep none</source>
            <translation>No conservar ninguna</translation>
        </message>
        <message>
            <source>Keep the article and what is accepted (Ctrl+Enter)</source>
            <translation>Conservar el artículo y lo aceptado (Ctrl+Intro)</translation>
        </message>
        <message numerus="yes">
            <source>Kept %Ln articles</source>
            <translation>
                <numerusform>%Ln artículo conservado</numerusform>
                <numerusform>%Ln artículos conservados</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept as confident</source>
            <translation>Conservada por ser segura</translation>
        </message>
        <message>
            <source>Kept “%1”</source>
            <translation>«%1» conservado</translation>
        </message>
        <message>
            <source>Kept, %1</source>
            <translation>Conservada, %1</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Language of &amp;articles</source>
            <translation>Idioma de los &amp;artículos</translation>
        </message>
        <message>
            <source>Latest statement first</source>
            <translation>Declaración más reciente primero</translation>
        </message>
        <message>
            <source>Leave a quotation out, or take it in again</source>
            <translation>Excluir una cita, o incluirla de nuevo</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Likely %1</source>
            <translation>Probables %1</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Buscar de nuevo</translation>
        </message>
        <message numerus="yes">
            <source>Look at %Ln pairs at odds</source>
            <translation>
                <numerusform>Ver %Ln par en conflicto</numerusform>
                <numerusform>Ver %Ln pares en conflicto</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the list again.</source>
            <translation>Mire la lista de nuevo.</translation>
        </message>
        <message>
            <source>Look at the quotation again.</source>
            <translation>Mire la cita de nuevo.</translation>
        </message>
        <message>
            <source>Look for &amp;reported speech without quotation marks too</source>
            <translation>Buscar también estilo &amp;indirecto, sin comillas</translation>
        </message>
        <message>
            <source>Look for duplicates</source>
            <translation>Buscar duplicados</translation>
        </message>
        <message>
            <source>Look for duplicates again</source>
            <translation>Buscar duplicados de nuevo</translation>
        </message>
        <message>
            <source>Look for quotations again</source>
            <translation>Buscar citas de nuevo</translation>
        </message>
        <message>
            <source>Look through what was found</source>
            <translation>Repase lo encontrado</translation>
        </message>
        <message>
            <source>Looking at groups</source>
            <translation>Examinando grupos</translation>
        </message>
        <message>
            <source>Looking for duplicates …</source>
            <translation>Buscando duplicados…</translation>
        </message>
        <message>
            <source>Looking for quotations</source>
            <translation>Buscando citas</translation>
        </message>
        <message>
            <source>Looking for quotations stopped unexpectedly.</source>
            <translation>La búsqueda de citas se detuvo inesperadamente.</translation>
        </message>
        <message>
            <source>Looking for quotations …</source>
            <translation>Buscando citas…</translation>
        </message>
        <message>
            <source>Looking for quotations: %1</source>
            <translation>Buscando citas: %1</translation>
        </message>
        <message>
            <source>Looking for shared words</source>
            <translation>Buscando palabras compartidas</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Componentes</translation>
        </message>
        <message>
            <source>Make %1 a speaker of its own</source>
            <translation>Hacer de %1 un hablante aparte</translation>
        </message>
        <message numerus="yes">
            <source>Make %Ln groups one quotation each</source>
            <translation>
                <numerusform>Hacer de %Ln grupo una cita</numerusform>
                <numerusform>Hacer de %Ln grupos una cita cada uno</numerusform>
            </translation>
        </message>
        <message>
            <source>Make room, or choose another place.</source>
            <translation>Libere espacio, o elija otra ubicación.</translation>
        </message>
        <message>
            <source>Make the selection in the article a quotation</source>
            <translation>Convertir en cita la selección del artículo</translation>
        </message>
        <message>
            <source>Make them one quotation; each wording stays with its article</source>
            <translation>Hacerlas una sola cita; cada versión se queda con su artículo</translation>
        </message>
        <message>
            <source>Marked by hand</source>
            <translation>Marcada a mano</translation>
        </message>
        <message>
            <source>May be the same as %1.</source>
            <translation>Puede ser el mismo hablante que %1.</translation>
        </message>
        <message>
            <source>Merge the selected speakers</source>
            <translation>Combinar los hablantes seleccionados</translation>
        </message>
        <message>
            <source>Merge the selected speakers (M)</source>
            <translation>Combinar los hablantes seleccionados (M)</translation>
        </message>
        <message>
            <source>Merge the selected speakers …</source>
            <translation>Combinar los hablantes seleccionados…</translation>
        </message>
        <message>
            <source>Merge them …</source>
            <translation>Combinarlos…</translation>
        </message>
        <message>
            <source>Merge …</source>
            <translation>Combinar…</translation>
        </message>
        <message>
            <source>Merge, and keep the name …</source>
            <translation>Combinar y conservar el nombre…</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Mixta</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>Most quotations first</source>
            <translation>Más citas primero</translation>
        </message>
        <message>
            <source>Most statements first</source>
            <translation>Más declaraciones primero</translation>
        </message>
        <message>
            <source>Move the column down (Alt+Down)</source>
            <translation>Bajar la columna (Alt+Abajo)</translation>
        </message>
        <message>
            <source>Move the column up (Alt+Up)</source>
            <translation>Subir la columna (Alt+Arriba)</translation>
        </message>
        <message>
            <source>Name of the filter, then Enter</source>
            <translation>Nombre del filtro, y luego Intro</translation>
        </message>
        <message>
            <source>Name of the profile, then Enter</source>
            <translation>Nombre del perfil, y luego Intro</translation>
        </message>
        <message>
            <source>Name of the speaker</source>
            <translation>Nombre del hablante</translation>
        </message>
        <message>
            <source>Name, then Enter</source>
            <translation>Nombre, y luego Intro</translation>
        </message>
        <message>
            <source>Name, then Enter; empty for nobody</source>
            <translation>Nombre, y luego Intro; vacío para nadie</translation>
        </message>
        <message>
            <source>Named as its source</source>
            <translation>Nombrado como su fuente</translation>
        </message>
        <message>
            <source>New catalogue</source>
            <translation>Nuevo catálogo</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Nuevo nombre</translation>
        </message>
        <message>
            <source>New …</source>
            <translation>Nuevo…</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Next article that waits</source>
            <translation>Siguiente artículo en espera</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>Siguiente: %1</translation>
        </message>
        <message>
            <source>No article matches.</source>
            <translation>Ningún artículo coincide.</translation>
        </message>
        <message>
            <source>No articles yet</source>
            <translation>Aún no hay artículos</translation>
        </message>
        <message>
            <source>No catalogue can be made in %1: %2.</source>
            <translation>No se puede crear un catálogo en %1: %2.</translation>
        </message>
        <message>
            <source>No column is named.</source>
            <translation>No se indicó ninguna columna.</translation>
        </message>
        <message>
            <source>No command has these letters.</source>
            <translation>Ningún comando tiene estas letras.</translation>
        </message>
        <message>
            <source>No duplicates</source>
            <translation>Sin duplicados</translation>
        </message>
        <message>
            <source>No quotations found</source>
            <translation>No se encontraron citas</translation>
        </message>
        <message>
            <source>No quotations yet</source>
            <translation>Aún no hay citas</translation>
        </message>
        <message>
            <source>No role stated</source>
            <translation>Sin cargo indicado</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>Sin fuente</translation>
        </message>
        <message>
            <source>No speaker is called that.</source>
            <translation>Ningún hablante se llama así.</translation>
        </message>
        <message>
            <source>No two quotations contradict each other.</source>
            <translation>No hay dos citas que se contradigan.</translation>
        </message>
        <message>
            <source>No two quotations seem to be one statement. You need do nothing.</source>
            <translation>No hay dos citas que parezcan una misma declaración. No tiene que hacer nada.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N.º</translation>
        </message>
        <message>
            <source>Nobody has spoken yet</source>
            <translation>Aún no ha hablado nadie</translation>
        </message>
        <message>
            <source>Not a date: write 12 Sep 2023, 2023-09 or 2023.</source>
            <translation>No es una fecha: escriba 12 sep 2023, 2023-09 o 2023.</translation>
        </message>
        <message>
            <source>Not all was compared.</source>
            <translation>No se comparó todo.</translation>
        </message>
        <message numerus="yes">
            <source>Not kept yet: %Ln quotations are nearly like some in the catalogue, but not the same</source>
            <translation>
                <numerusform>Aún sin guardar: %Ln cita es casi igual que una del catálogo, pero no la misma</numerusform>
                <numerusform>Aún sin guardar: %Ln citas son casi iguales que otras del catálogo, pero no las mismas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not kept yet: %Ln quotations are worth a look</source>
            <translation>
                <numerusform>Aún sin guardar: %Ln cita merece una mirada</numerusform>
                <numerusform>Aún sin guardar: %Ln citas merecen una mirada</numerusform>
            </translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>No es lo mismo</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Note about the speaker</source>
            <translation>Nota sobre el hablante</translation>
        </message>
        <message>
            <source>Nothing has been changed yet.</source>
            <translation>Aún no se ha modificado nada.</translation>
        </message>
        <message>
            <source>Nothing in the catalogue matches.</source>
            <translation>Nada en el catálogo coincide.</translation>
        </message>
        <message>
            <source>Nothing is left to judge here.</source>
            <translation>Aquí no queda nada por decidir.</translation>
        </message>
        <message>
            <source>Nothing is remembered about these quotations.</source>
            <translation>No se recuerda nada de estas citas.</translation>
        </message>
        <message>
            <source>Nothing is remembered about this speaker.</source>
            <translation>No se recuerda nada de este hablante.</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Sin coincidencias</translation>
        </message>
        <message>
            <source>Nothing new was found in this article.</source>
            <translation>No se encontró nada nuevo en este artículo.</translation>
        </message>
        <message>
            <source>Nothing was added; what was found is not offered again.</source>
            <translation>No se añadió nada; lo encontrado no se ofrecerá de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was changed. Please try again, and report it if it happens twice.</source>
            <translation>No se cambió nada. Inténtelo de nuevo, e infórmenos si ocurre dos veces.</translation>
        </message>
        <message>
            <source>Nothing was found here so far; others are still looked for.</source>
            <translation>Aquí no se ha encontrado nada por ahora; aún se busca.</translation>
        </message>
        <message>
            <source>Nothing was imported: correct the line and import the file again.</source>
            <translation>No se importó nada: corrija la línea e importe el archivo de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was kept of this article.</source>
            <translation>No se conservó nada de este artículo.</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>One row a quotation, with the source it first appeared in; Appearances has every source.</source>
            <translation>Una fila por cita, con la fuente en la que apareció primero; en Appearances están todas las fuentes.</translation>
        </message>
        <message>
            <source>One statement in words that were changed: keep them all, and remember it</source>
            <translation>Una declaración con palabras cambiadas: conservarlas todas y recordarlo</translation>
        </message>
        <message>
            <source>One statement that was cut: keep them all, and remember it</source>
            <translation>Una declaración que se abrevió: conservarlas todas y recordarlo</translation>
        </message>
        <message>
            <source>Only the date of an update was found, so the date of publication was left empty.</source>
            <translation>Solo se encontró la fecha de una actualización, así que la fecha de publicación quedó vacía.</translation>
        </message>
        <message>
            <source>Only the first %1 characters of the query were read.</source>
            <translation>Solo se leyeron los primeros %1 caracteres de la búsqueda.</translation>
        </message>
        <message>
            <source>Only the first %1 of %2 selected ones: Export hands over all of them.</source>
            <translation>Solo las primeras %1 de las %2 seleccionadas: «Exportar» las entrega todas.</translation>
        </message>
        <message>
            <source>Only the first %1 words of the query were used.</source>
            <translation>Solo se usaron las primeras %1 palabras de la búsqueda.</translation>
        </message>
        <message>
            <source>Only where nothing but punctuation, case or accents differs</source>
            <translation>Solo donde no difieren más que la puntuación, las mayúsculas o los acentos</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abrir &amp;reciente</translation>
        </message>
        <message>
            <source>Open a file …</source>
            <translation>Abrir un archivo…</translation>
        </message>
        <message>
            <source>Open another …</source>
            <translation>Abrir otro…</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>Abrir artículos</translation>
        </message>
        <message>
            <source>Open articles …</source>
            <translation>Abrir artículos…</translation>
        </message>
        <message>
            <source>Open catalogue</source>
            <translation>Abrir catálogo</translation>
        </message>
        <message>
            <source>Open in its article</source>
            <translation>Abrir en su artículo</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Abrirlo</translation>
        </message>
        <message>
            <source>Open it again from where it is now.</source>
            <translation>Ábralo de nuevo desde donde está ahora.</translation>
        </message>
        <message>
            <source>Open it for writing.</source>
            <translation>Ábralo para escribir.</translation>
        </message>
        <message>
            <source>Open it in the program that made it.</source>
            <translation>Ábralo en el programa que lo creó.</translation>
        </message>
        <message>
            <source>Open it there, or delete it first.</source>
            <translation>Ábralo allí, o elimínelo antes.</translation>
        </message>
        <message>
            <source>Open it, or choose another name.</source>
            <translation>Ábralo, o elija otro nombre.</translation>
        </message>
        <message>
            <source>Open the page in your browser, select the article, copy it, and paste it here.</source>
            <translation>Abra la página en su navegador, seleccione el artículo, cópielo y péguelo aquí.</translation>
        </message>
        <message>
            <source>Open the quotation</source>
            <translation>Abrir la cita</translation>
        </message>
        <message>
            <source>Open the sample article</source>
            <translation>Abrir el artículo de ejemplo</translation>
        </message>
        <message>
            <source>Open this statement (O)</source>
            <translation>Abrir esta declaración (O)</translation>
        </message>
        <message>
            <source>Open what was said before</source>
            <translation>Abrir lo dicho antes</translation>
        </message>
        <message>
            <source>Other changes came after it: undo those first.</source>
            <translation>Después hubo otros cambios: deshágalos primero.</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Otros nombres</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>Medio</translation>
        </message>
        <message>
            <source>Pairs that contradict each other, and that the rule takes in, are kept apart for ever. Untick what you want to judge yourself. It is one step, and can be undone as one.</source>
            <translation>Los pares que se contradicen y a los que se aplica la regla se mantienen separados para siempre. Desmarque los que quiera decidir usted. Es un solo paso y se puede deshacer como uno.</translation>
        </message>
        <message>
            <source>Parentheses more than %1 deep were ignored.</source>
            <translation>Se pasaron por alto los paréntesis anidados más de %1 veces.</translation>
        </message>
        <message>
            <source>Paste an article</source>
            <translation>Pegar un artículo</translation>
        </message>
        <message>
            <source>Paste or drop an article, and what people say in it is kept here.</source>
            <translation>Pegue o suelte un artículo, y lo que la gente dice en él se conserva aquí.</translation>
        </message>
        <message>
            <source>Paste or drop an article; it is kept here with everything quoted in it.</source>
            <translation>Pegue o suelte un artículo; se conserva aquí con todo lo citado en él.</translation>
        </message>
        <message>
            <source>Paste or open an article first.</source>
            <translation>Pegue o abra antes un artículo.</translation>
        </message>
        <message>
            <source>Press Ctrl+V anywhere in this window, or drop text, Markdown or web page files, or a folder of them, on it. Quotebook finds what was said, by whom and when; you decide what to keep.</source>
            <translation>Pulse Ctrl+V en cualquier lugar de esta ventana, o suelte en ella archivos de texto, Markdown o páginas web, o una carpeta de ellos. Quotebook encuentra lo que se dijo, quién y cuándo; usted decide qué conservar.</translation>
        </message>
        <message>
            <source>Press Esc first: pasted then, it is an article of its own.</source>
            <translation>Pulse primero Esc: pegado después, será un artículo propio.</translation>
        </message>
        <message>
            <source>Previous, next</source>
            <translation>Anterior, siguiente</translation>
        </message>
        <message>
            <source>Previous, next group</source>
            <translation>Grupo anterior, siguiente</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>Profiles: %1.</source>
            <translation>Perfiles: %1.</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Progreso de la exportación</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publicado</translation>
        </message>
        <message>
            <source>Put the article away; Ctrl+Z brings it back</source>
            <translation>Apartar el artículo; Ctrl+Z lo recupera</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>Cita</translation>
        </message>
        <message>
            <source>Quotation no.</source>
            <translation>N.º de cita</translation>
        </message>
        <message>
            <source>Quotations</source>
            <translation>Citas</translation>
        </message>
        <message>
            <source>Quotations in this article</source>
            <translation>Citas de este artículo</translation>
        </message>
        <message>
            <source>Quotations that seem to be one statement in several wordings are gathered here.</source>
            <translation>Aquí se reúnen las citas que parecen una misma declaración en varias versiones.</translation>
        </message>
        <message>
            <source>Quotebook catalogues (*%1)</source>
            <translation>Catálogos de Quotebook (*%1)</translation>
        </message>
        <message>
            <source>Quotebook met an error it did not foresee.</source>
            <translation>Quotebook encontró un error imprevisto.</translation>
        </message>
        <message>
            <source>Quotebook opens no web pages.</source>
            <translation>Quotebook no abre páginas web.</translation>
        </message>
        <message>
            <source>Quotebook reads plain text, Markdown and web pages.</source>
            <translation>Quotebook lee texto sin formato, Markdown y páginas web.</translation>
        </message>
        <message>
            <source>Read as UTF-16, which the file does not say itself.</source>
            <translation>Leído como UTF-16, cosa que el archivo no indica.</translation>
        </message>
        <message>
            <source>Reading articles: %1</source>
            <translation>Leyendo artículos: %1</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Leyendo…</translation>
        </message>
        <message>
            <source>Reasons are hidden</source>
            <translation>Motivos ocultos</translation>
        </message>
        <message>
            <source>Rebuilding the indexes</source>
            <translation>Reconstruyendo los índices</translation>
        </message>
        <message>
            <source>Redo up to here</source>
            <translation>Rehacer hasta aquí</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>Rehecho: %1</translation>
        </message>
        <message>
            <source>Reject, or take it back</source>
            <translation>Rechazar, o retirarlo</translation>
        </message>
        <message>
            <source>Reject, or take it back (X)</source>
            <translation>Rechazar, o retirarlo (X)</translation>
        </message>
        <message>
            <source>Rename or delete the filter %1</source>
            <translation>Cambiar el nombre o eliminar el filtro %1</translation>
        </message>
        <message>
            <source>Rename the speaker everywhere</source>
            <translation>Cambiar el nombre del hablante en todas partes</translation>
        </message>
        <message>
            <source>Rename …</source>
            <translation>Cambiar el nombre…</translation>
        </message>
        <message numerus="yes">
            <source>Renamed to “%2” in %Ln statements.</source>
            <translation>
                <numerusform>Cambiado a «%2» en %Ln declaración.</numerusform>
                <numerusform>Cambiado a «%2» en %Ln declaraciones.</numerusform>
            </translation>
        </message>
        <message>
            <source>Replaces %1</source>
            <translation>Sustituye a %1</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Cargo</translation>
        </message>
        <message>
            <source>Role at that time</source>
            <translation>Cargo en aquel momento</translation>
        </message>
        <message>
            <source>Role then</source>
            <translation>Cargo entonces</translation>
        </message>
        <message>
            <source>Role …</source>
            <translation>Cargo…</translation>
        </message>
        <message>
            <source>Role, then Enter; empty for none</source>
            <translation>Cargo, y luego Intro; vacío para ninguno</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Cargos</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>Dicho el</translation>
        </message>
        <message>
            <source>Said on, basis</source>
            <translation>Dicho el, base</translation>
        </message>
        <message>
            <source>Said on, precision</source>
            <translation>Dicho el, precisión</translation>
        </message>
        <message>
            <source>Said on: as precise as it is known. The precision and what it rests on stand beside it.</source>
            <translation>Dicho el: con la precisión conocida. La precisión y en qué se basa están al lado.</translation>
        </message>
        <message>
            <source>Said on: “%1”</source>
            <translation>Dicho el: «%1»</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Lo mismo</translation>
        </message>
        <message>
            <source>Same as</source>
            <translation>Lo mismo que</translation>
        </message>
        <message>
            <source>Same as a stored quotation …</source>
            <translation>Lo mismo que una cita guardada…</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Guardar este filtro</translation>
        </message>
        <message>
            <source>Save this filter as</source>
            <translation>Guardar este filtro como</translation>
        </message>
        <message>
            <source>Save this filter …</source>
            <translation>Guardar este filtro…</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Filtros guardados</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search for the word that may have been meant</source>
            <translation>Buscar la palabra que quizá quería escribir</translation>
        </message>
        <message>
            <source>Search for this word instead (%1)</source>
            <translation>Buscar esta palabra en su lugar (%1)</translation>
        </message>
        <message>
            <source>Search or choose a filter first</source>
            <translation>Antes busque o elija un filtro</translation>
        </message>
        <message>
            <source>Search sources: title, outlet, author</source>
            <translation>Buscar fuentes: título, medio, autor</translation>
        </message>
        <message>
            <source>Search speakers: a name or another name</source>
            <translation>Buscar hablantes: un nombre u otro nombre</translation>
        </message>
        <message>
            <source>Search statements, speakers, sources …</source>
            <translation>Buscar declaraciones, hablantes, fuentes…</translation>
        </message>
        <message>
            <source>Search the catalogue</source>
            <translation>Buscar en el catálogo</translation>
        </message>
        <message>
            <source>Search what was said: words, "exact words", speaker:name, before:2023-10 …</source>
            <translation>Buscar lo dicho: palabras, "palabras exactas", speaker:nombre, before:2023-10…</translation>
        </message>
        <message>
            <source>See whether you may open it.</source>
            <translation>Compruebe si tiene permiso para abrirla.</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Visto</translation>
        </message>
        <message>
            <source>Seen more than once</source>
            <translation>Vista más de una vez</translation>
        </message>
        <message>
            <source>Select the words in the article first; Q then makes them a quotation.</source>
            <translation>Seleccione primero las palabras en el artículo; Q las convierte entonces en una cita.</translation>
        </message>
        <message>
            <source>Select words in the article and press Q to make one yourself, or keep the article alone.</source>
            <translation>Seleccione palabras del artículo y pulse Q para hacer una usted mismo, o conserve solo el artículo.</translation>
        </message>
        <message>
            <source>Set by you: %1</source>
            <translation>Fijado por usted: %1</translation>
        </message>
        <message>
            <source>Set to what is listed now</source>
            <translation>Fijar a lo que se ve ahora</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Several by a rule</source>
            <translation>Varios según una regla</translation>
        </message>
        <message>
            <source>Several by a rule …</source>
            <translation>Varios según una regla…</translation>
        </message>
        <message>
            <source>Shortened</source>
            <translation>Abreviada</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln more</source>
            <translation>
                <numerusform>Mostrar %Ln más</numerusform>
                <numerusform>Mostrar %Ln más</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all months</source>
            <translation>Mostrar todos los meses</translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Mostrar menos</translation>
        </message>
        <message>
            <source>Show file</source>
            <translation>Mostrar el archivo</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mostrar más</translation>
        </message>
        <message>
            <source>Show or hide the filters</source>
            <translation>Mostrar u ocultar los filtros</translation>
        </message>
        <message>
            <source>Show the articles that wait</source>
            <translation>Mostrar los artículos en espera</translation>
        </message>
        <message>
            <source>Show the speaker</source>
            <translation>Mostrar el hablante</translation>
        </message>
        <message>
            <source>Show the words of the next one</source>
            <translation>Mostrar las palabras de la siguiente</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Mostrarlos</translation>
        </message>
        <message>
            <source>Show these in Quotations</source>
            <translation>Mostrar estas en Citas</translation>
        </message>
        <message>
            <source>Show these words</source>
            <translation>Mostrar estas palabras</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Saltar</translation>
        </message>
        <message>
            <source>Skip (Alt+Right)</source>
            <translation>Saltar (Alt+Derecha)</translation>
        </message>
        <message>
            <source>Something else was changed since; see Edit for what can be undone.</source>
            <translation>Desde entonces cambió otra cosa; en Editar se ve qué se puede deshacer.</translation>
        </message>
        <message>
            <source>Something else was done since; the Edit menu undoes it first.</source>
            <translation>Desde entonces se hizo otra cosa; el menú Editar la deshace primero.</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Algo salió mal</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Fuentes</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>Space ticks a column, Alt with an arrow key moves it</source>
            <translation>Espacio marca una columna, Alt con una flecha la mueve</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Hablante</translation>
        </message>
        <message>
            <source>Speaker …</source>
            <translation>Hablante…</translation>
        </message>
        <message>
            <source>Speaker: nobody is named near it</source>
            <translation>Hablante: no se nombra a nadie cerca</translation>
        </message>
        <message>
            <source>Speakers</source>
            <translation>Hablantes</translation>
        </message>
        <message>
            <source>Split it into articles.</source>
            <translation>Divídalo en artículos.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Divídalo.</translation>
        </message>
        <message>
            <source>Split the text into several articles; a catalogue that says this on opening is damaged.</source>
            <translation>Divida el texto en varios artículos; un catálogo que dice esto al abrirse está dañado.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Statements by month</source>
            <translation>Declaraciones por mes</translation>
        </message>
        <message>
            <source>Statements by year</source>
            <translation>Declaraciones por año</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>Dejar de escribir (Esc)</translation>
        </message>
        <message>
            <source>Stopped: nothing was changed.</source>
            <translation>Detenido: no se cambió nada.</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Segura</translation>
        </message>
        <message>
            <source>Sure, ready to keep</source>
            <translation>Segura, lista para conservar</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Etiqueta</translation>
        </message>
        <message>
            <source>Tag for the selected quotations</source>
            <translation>Etiqueta para las citas seleccionadas</translation>
        </message>
        <message>
            <source>Tag the selected quotations (T)</source>
            <translation>Etiquetar las citas seleccionadas (T)</translation>
        </message>
        <message>
            <source>Tag to take off</source>
            <translation>Etiqueta que quitar</translation>
        </message>
        <message>
            <source>Tag …</source>
            <translation>Etiqueta…</translation>
        </message>
        <message>
            <source>Tag, then Enter</source>
            <translation>Etiqueta, y luego Intro</translation>
        </message>
        <message>
            <source>Tagging quotations</source>
            <translation>Etiquetando citas</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Take a tag off</source>
            <translation>Quitar una etiqueta</translation>
        </message>
        <message>
            <source>Take a tag off …</source>
            <translation>Quitar una etiqueta…</translation>
        </message>
        <message>
            <source>Take away the filter %1</source>
            <translation>Quitar el filtro %1</translation>
        </message>
        <message>
            <source>Take off the name %1</source>
            <translation>Quitar el nombre %1</translation>
        </message>
        <message>
            <source>Take off the tag %1</source>
            <translation>Quitar la etiqueta %1</translation>
        </message>
        <message>
            <source>Taking the tag off</source>
            <translation>Quitando la etiqueta</translation>
        </message>
        <message>
            <source>Text &amp;size</source>
            <translation>&amp;Tamaño del texto</translation>
        </message>
        <message>
            <source>That is no date: try 16 Oct 2024, Oct 2024 or 2024.</source>
            <translation>Eso no es una fecha: pruebe 16 oct 2024, oct 2024 o 2024.</translation>
        </message>
        <message>
            <source>That is too much to be put into a text that is being written.</source>
            <translation>Es demasiado para un texto que se está escribiendo.</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln selected quotations</source>
            <translation>
                <numerusform>La cita seleccionada</numerusform>
                <numerusform>Las %Ln citas seleccionadas</numerusform>
            </translation>
        </message>
        <message>
            <source>The article</source>
            <translation>El artículo</translation>
        </message>
        <message>
            <source>The article around it</source>
            <translation>El contexto en el artículo</translation>
        </message>
        <message>
            <source>The article has %1 characters; at most %2 can be kept.</source>
            <translation>El artículo tiene %1 caracteres; se pueden conservar como máximo %2.</translation>
        </message>
        <message>
            <source>The article is safe: try again.</source>
            <translation>El artículo está a salvo: inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The article was discarded.</source>
            <translation>Se descartó el artículo.</translation>
        </message>
        <message>
            <source>The article's own words stay beside a correction.</source>
            <translation>Las palabras del artículo se quedan junto a la corrección.</translation>
        </message>
        <message>
            <source>The backup %1 would be damaged: %2.</source>
            <translation>La copia de seguridad %1 quedaría dañada: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 %2, which no Quotebook writes.</source>
            <translation>El catálogo %1: %2, cosa que ningún Quotebook escribe.</translation>
        </message>
        <message>
            <source>The catalogue %1 %2.</source>
            <translation>El catálogo %1: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be made: %2.</source>
            <translation>No se puede crear el catálogo %1: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be reached: %2.</source>
            <translation>No se puede acceder al catálogo %1: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 cannot be read: %2.</source>
            <translation>No se puede leer el catálogo %1: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 has no valid schema version (%2).</source>
            <translation>El catálogo %1 no tiene una versión de esquema válida (%2).</translation>
        </message>
        <message>
            <source>The catalogue %1 has to be brought up to date first.</source>
            <translation>Antes hay que actualizar el catálogo %1.</translation>
        </message>
        <message>
            <source>The catalogue %1 is cut short.</source>
            <translation>El catálogo %1 está cortado.</translation>
        </message>
        <message>
            <source>The catalogue %1 is damaged: %2.</source>
            <translation>El catálogo %1 está dañado: %2.</translation>
        </message>
        <message>
            <source>The catalogue %1 is open read-only.</source>
            <translation>El catálogo %1 está abierto en modo de solo lectura.</translation>
        </message>
        <message>
            <source>The catalogue %1 was moved, deleted or replaced while it was open; the change was not kept.</source>
            <translation>El catálogo %1 se movió, eliminó o sustituyó mientras estaba abierto; el cambio no se guardó.</translation>
        </message>
        <message>
            <source>The catalogue %1 was written by a newer Quotebook (schema %2; this program knows %3).</source>
            <translation>El catálogo %1 lo escribió un Quotebook más reciente (esquema %2; este programa conoce %3).</translation>
        </message>
        <message>
            <source>The catalogue has changed since.</source>
            <translation>El catálogo ha cambiado desde entonces.</translation>
        </message>
        <message>
            <source>The catalogue was left as it is.</source>
            <translation>El catálogo se dejó como estaba.</translation>
        </message>
        <message>
            <source>The clipboard's HTML holds less than its plain text, so the plain text was taken.</source>
            <translation>El HTML del portapapeles contiene menos que su texto sin formato, así que se tomó este.</translation>
        </message>
        <message>
            <source>The detector's own estimate that all of the row is right.</source>
            <translation>La estimación del propio detector de que toda la fila es correcta.</translation>
        </message>
        <message>
            <source>The export ended before the file was whole.</source>
            <translation>La exportación terminó antes de que el archivo estuviera completo.</translation>
        </message>
        <message>
            <source>The file %1 is a database of another program (application id %2).</source>
            <translation>El archivo %1 es una base de datos de otro programa (id. de aplicación %2).</translation>
        </message>
        <message>
            <source>The file %1 is damaged, so what it held is not in force.</source>
            <translation>El archivo %1 está dañado, así que lo que contenía no se aplica.</translation>
        </message>
        <message>
            <source>The file %1 is empty.</source>
            <translation>El archivo %1 está vacío.</translation>
        </message>
        <message>
            <source>The file %1 is not a catalogue.</source>
            <translation>El archivo %1 no es un catálogo.</translation>
        </message>
        <message>
            <source>The file came out damaged.</source>
            <translation>El archivo escrito está dañado.</translation>
        </message>
        <message>
            <source>The file came out incomplete.</source>
            <translation>El archivo escrito está incompleto.</translation>
        </message>
        <message>
            <source>The file ends in the middle of a character; the rest of it may be missing.</source>
            <translation>El archivo termina en medio de un carácter; puede faltar el resto.</translation>
        </message>
        <message>
            <source>The file holds bytes that are no text.</source>
            <translation>El archivo contiene bytes que no son texto.</translation>
        </message>
        <message>
            <source>The file is named as plain text but holds a web page.</source>
            <translation>El archivo tiene nombre de texto sin formato pero contiene una página web.</translation>
        </message>
        <message>
            <source>The filter “%1” was deleted.</source>
            <translation>Se eliminó el filtro «%1».</translation>
        </message>
        <message>
            <source>The first groups; others are still looked for.</source>
            <translation>Los primeros grupos; aún se buscan otros.</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>Las primeras filas</translation>
        </message>
        <message>
            <source>The history of this catalogue is damaged.</source>
            <translation>El historial de este catálogo está dañado.</translation>
        </message>
        <message>
            <source>The index of near-duplicates does not agree with the quotations.</source>
            <translation>El índice de duplicados no concuerda con las citas.</translation>
        </message>
        <message>
            <source>The network is not available (no onnxruntime here, or no model): quotations are found by rules alone.</source>
            <translation>La red neuronal no está disponible (falta onnxruntime o el modelo): las citas se encuentran solo con reglas.</translation>
        </message>
        <message>
            <source>The newest %1 hits are ranked, the others follow, newest first.</source>
            <translation>Los %1 resultados más recientes están ordenados por relevancia; los demás siguen, los más recientes primero.</translation>
        </message>
        <message>
            <source>The page is nested too deeply to tell its parts apart, so all of its text was taken.</source>
            <translation>La página está demasiado anidada para distinguir sus partes, así que se tomó todo su texto.</translation>
        </message>
        <message>
            <source>The preferences could not be saved: %1</source>
            <translation>No se pudieron guardar las preferencias: %1</translation>
        </message>
        <message>
            <source>The profile could not be kept: %1</source>
            <translation>No se pudo guardar el perfil: %1</translation>
        </message>
        <message>
            <source>The profile “%1” was deleted.</source>
            <translation>Se eliminó el perfil «%1».</translation>
        </message>
        <message>
            <source>The quotations of this group, side by side</source>
            <translation>Las citas de este grupo, lado a lado</translation>
        </message>
        <message>
            <source>The quotations themselves are readable.</source>
            <translation>Las citas mismas son legibles.</translation>
        </message>
        <message>
            <source>The rule takes in no group.</source>
            <translation>La regla no se aplica a ningún grupo.</translation>
        </message>
        <message>
            <source>The same words</source>
            <translation>Las mismas palabras</translation>
        </message>
        <message>
            <source>The search index does not agree with the quotations.</source>
            <translation>El índice de búsqueda no concuerda con las citas.</translation>
        </message>
        <message>
            <source>The search index of %1 is damaged.</source>
            <translation>El índice de búsqueda de %1 está dañado.</translation>
        </message>
        <message>
            <source>The selected quotations</source>
            <translation>Las citas seleccionadas</translation>
        </message>
        <message numerus="yes">
            <source>The tag was taken off %Ln quotations.</source>
            <translation>
                <numerusform>Se quitó la etiqueta de %Ln cita.</numerusform>
                <numerusform>Se quitó la etiqueta de %Ln citas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The verdict is forgotten; they may be asked about again.</source>
            <translation>El veredicto está olvidado; se podrá volver a preguntar por ellas.</translation>
        </message>
        <message>
            <source>The workbook came out damaged.</source>
            <translation>El libro escrito está dañado.</translation>
        </message>
        <message>
            <source>The workbook came out incomplete.</source>
            <translation>El libro escrito está incompleto.</translation>
        </message>
        <message>
            <source>There are more than %1 articles; those after “%2” were not read.</source>
            <translation>Hay más de %1 artículos; los que siguen a «%2» no se han leído.</translation>
        </message>
        <message>
            <source>There are no articles in this folder: text, Markdown, web pages.</source>
            <translation>No hay artículos en esta carpeta: texto, Markdown, páginas web.</translation>
        </message>
        <message>
            <source>There is a file %1 already.</source>
            <translation>Ya hay un archivo %1.</translation>
        </message>
        <message>
            <source>There is a filter called “%1” already.</source>
            <translation>Ya hay un filtro llamado «%1».</translation>
        </message>
        <message>
            <source>There is no catalogue at %1.</source>
            <translation>No hay ningún catálogo en %1.</translation>
        </message>
        <message>
            <source>There is no column %1.</source>
            <translation>No existe la columna %1.</translation>
        </message>
        <message>
            <source>There is no export profile %1.</source>
            <translation>No existe el perfil de exportación %1.</translation>
        </message>
        <message>
            <source>There is no folder “%1”.</source>
            <translation>No hay ninguna carpeta «%1».</translation>
        </message>
        <message>
            <source>There is no tag of this name.</source>
            <translation>No hay ninguna etiqueta con este nombre.</translation>
        </message>
        <message>
            <source>There is no text in what was pasted.</source>
            <translation>No hay texto en lo que se pegó.</translation>
        </message>
        <message>
            <source>There is no text to keep.</source>
            <translation>No hay texto que conservar.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>No hay nada que rehacer.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>These contradict each other: %1</source>
            <translation>Estas se contradicen: %1</translation>
        </message>
        <message>
            <source>These words are shown</source>
            <translation>Se muestran estas palabras</translation>
        </message>
        <message>
            <source>They are not the same, and will not be asked about again.</source>
            <translation>No son lo mismo; no se volverá a preguntar por ellos.</translation>
        </message>
        <message>
            <source>They contradict each other. Say it once more to make sure.</source>
            <translation>Se contradicen. Dígalo una vez más para asegurarse.</translation>
        </message>
        <message>
            <source>This appearance is no longer in the catalogue.</source>
            <translation>Esta aparición ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This article is in the catalogue already, as “%1”.</source>
            <translation>Este artículo ya está en el catálogo, como «%1».</translation>
        </message>
        <message>
            <source>This article is in the catalogue already: %1</source>
            <translation>Este artículo ya está en el catálogo: %1</translation>
        </message>
        <message>
            <source>This article is no longer in the catalogue.</source>
            <translation>Este artículo ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This article is too long to be changed here.</source>
            <translation>Este artículo es demasiado largo para cambiarlo aquí.</translation>
        </message>
        <message>
            <source>This change cannot be undone: its record is damaged.</source>
            <translation>Este cambio no se puede deshacer: su registro está dañado.</translation>
        </message>
        <message>
            <source>This change is no longer in the history.</source>
            <translation>Este cambio ya no está en el historial.</translation>
        </message>
        <message>
            <source>This filter is no longer in the catalogue.</source>
            <translation>Este filtro ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This folder could not be read: %1.</source>
            <translation>No se ha podido leer esta carpeta: %1.</translation>
        </message>
        <message>
            <source>This is RTF with its marks: save it as plain text first.</source>
            <translation>Esto es RTF con sus marcas: guárdelo antes como texto sin formato.</translation>
        </message>
        <message>
            <source>This quotation is no longer in the catalogue.</source>
            <translation>Esta cita ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This review is no longer in the catalogue.</source>
            <translation>Esta revisión ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This search</source>
            <translation>Esta búsqueda</translation>
        </message>
        <message>
            <source>This search: %1 (%2)</source>
            <translation>Esta búsqueda: %1 (%2)</translation>
        </message>
        <message>
            <source>This speaker is no longer in the catalogue.</source>
            <translation>Este hablante ya no está en el catálogo.</translation>
        </message>
        <message>
            <source>This unfinished review is damaged.</source>
            <translation>Esta revisión sin terminar está dañada.</translation>
        </message>
        <message>
            <source>Tick what to keep. The rest is not offered again.</source>
            <translation>Marque lo que desea conservar. El resto no se ofrecerá de nuevo.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Title of the article</source>
            <translation>Título del artículo</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>Por revisar</translation>
        </message>
        <message>
            <source>Too large to be read as Markdown, so its marks were left in.</source>
            <translation>Demasiado grande para leerlo como Markdown, así que se dejaron sus marcas.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Try again when it is finished.</source>
            <translation>Inténtelo de nuevo cuando haya terminado.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Try fewer words, or take a filter away.</source>
            <translation>Pruebe con menos palabras, o quite un filtro.</translation>
        </message>
        <message>
            <source>Type a few letters of a command or a place …</source>
            <translation>Escriba unas letras de un comando o un lugar…</translation>
        </message>
        <message>
            <source>Type to search the catalogue. Enter takes what is chosen, Esc leaves it.</source>
            <translation>Escriba para buscar en el catálogo. Intro toma lo elegido, Esc lo deja.</translation>
        </message>
        <message>
            <source>Unattributed</source>
            <translation>Sin atribuir</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undo back to here</source>
            <translation>Deshacer hasta aquí</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>Deshaciendo</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Deshecho: %1</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Insegura</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>Untitled article</source>
            <translation>Artículo sin título</translation>
        </message>
        <message>
            <source>Untitled catalogue</source>
            <translation>Catálogo sin título</translation>
        </message>
        <message>
            <source>Use .xlsx, .csv or .json.</source>
            <translation>Use .xlsx, .csv o .json.</translation>
        </message>
        <message>
            <source>Use New to make a catalogue of another name.</source>
            <translation>Use Nuevo para crear un catálogo con otro nombre.</translation>
        </message>
        <message>
            <source>Was it moved, or is its drive not connected?</source>
            <translation>¿Se movió, o su unidad no está conectada?</translation>
        </message>
        <message>
            <source>Welcome to Quotebook</source>
            <translation>Le damos la bienvenida a Quotebook</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>What have they said about</source>
            <translation>Qué dijo sobre</translation>
        </message>
        <message>
            <source>What have they said about …</source>
            <translation>Qué dijo sobre…</translation>
        </message>
        <message>
            <source>What is doubtful comes first, and one key decides it. Ctrl+Enter keeps what you accepted.</source>
            <translation>Lo dudoso va primero, y una tecla lo decide. Ctrl+Intro guarda lo aceptado.</translation>
        </message>
        <message>
            <source>What it repeats … (M); not the same (N)</source>
            <translation>Lo que repite… (M); no es lo mismo (N)</translation>
        </message>
        <message>
            <source>What lists are sorted and counted by does not agree with the quotations.</source>
            <translation>Los datos por los que se ordenan y cuentan las listas no concuerdan con las citas.</translation>
        </message>
        <message>
            <source>What the articles printed stays as it is; this wording stands above it.</source>
            <translation>Lo que imprimieron los artículos queda como está; esta versión va encima.</translation>
        </message>
        <message>
            <source>What they said</source>
            <translation>Lo que dijo</translation>
        </message>
        <message>
            <source>What they were at that time.</source>
            <translation>Lo que era en aquel momento.</translation>
        </message>
        <message>
            <source>What you kept is safe. The details help to mend it; they name no words of your articles.</source>
            <translation>Lo que conservó está a salvo. Los detalles ayudan a repararlo; no contienen palabras de sus artículos.</translation>
        </message>
        <message>
            <source>What you ruled shortened, altered or not the same will be listed here.</source>
            <translation>Aquí aparecerá lo que haya declarado abreviado, alterado o no igual.</translation>
        </message>
        <message>
            <source>When it was said</source>
            <translation>Cuándo se dijo</translation>
        </message>
        <message>
            <source>Where it appeared</source>
            <translation>Dónde apareció</translation>
        </message>
        <message>
            <source>Where they differ by</source>
            <translation>Donde difieren en</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Quién lo dijo</translation>
        </message>
        <message>
            <source>Who said it?</source>
            <translation>¿Quién lo dijo?</translation>
        </message>
        <message>
            <source>Who wrote it</source>
            <translation>Quién lo escribió</translation>
        </message>
        <message>
            <source>Whoever is quoted in an article you keep is listed here, with all they said.</source>
            <translation>Aquí aparece quien se cita en un artículo conservado, con todo lo que dijo.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Why it is so</source>
            <translation>Por qué es así</translation>
        </message>
        <message>
            <source>Why? (W)</source>
            <translation>¿Por qué? (W)</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Con</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>Words in this article</source>
            <translation>Palabras en este artículo</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>Merece una mirada</translation>
        </message>
        <message>
            <source>Write a note …</source>
            <translation>Escribir una nota…</translation>
        </message>
        <message>
            <source>Write an article</source>
            <translation>Escribir un artículo</translation>
        </message>
        <message>
            <source>Write one</source>
            <translation>Escribir uno</translation>
        </message>
        <message>
            <source>Write or correct the text; what is found follows as you write.</source>
            <translation>Escriba o corrija el texto; lo encontrado se actualiza mientras escribe.</translation>
        </message>
        <message>
            <source>Writes %1</source>
            <translation>Escribe %1</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>Escribiendo %1</translation>
        </message>
        <message>
            <source>Writing the index</source>
            <translation>Escribiendo el índice</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Año</translation>
        </message>
        <message>
            <source>a body, not a person</source>
            <translation>un organismo, no una persona</translation>
        </message>
        <message>
            <source>a label, and the article does not say whom it means</source>
            <translation>una etiqueta, y el artículo no dice a quién se refiere</translation>
        </message>
        <message>
            <source>a part of a wording that differs</source>
            <translation>parte de una versión que difiere</translation>
        </message>
        <message>
            <source>a part of the longer wording</source>
            <translation>parte de la versión más larga</translation>
        </message>
        <message>
            <source>a pronoun, named far before</source>
            <translation>un pronombre, nombrado mucho antes</translation>
        </message>
        <message>
            <source>a pronoun, unclear whom it means</source>
            <translation>un pronombre, no está claro a quién se refiere</translation>
        </message>
        <message>
            <source>a pronoun: the body named before</source>
            <translation>un pronombre: el organismo nombrado antes</translation>
        </message>
        <message>
            <source>a pronoun: whoever spoke last</source>
            <translation>un pronombre: quien habló por última vez</translation>
        </message>
        <message>
            <source>accept quotation</source>
            <translation>aceptar la cita</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>aceptada</translation>
        </message>
        <message numerus="yes">
            <source>add %Ln articles</source>
            <translation>
                <numerusform>añadir %Ln artículo</numerusform>
                <numerusform>añadir %Ln artículos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>add %Ln quotations</source>
            <translation>
                <numerusform>añadir %Ln cita</numerusform>
                <numerusform>añadir %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>add article</source>
            <translation>añadir artículo</translation>
        </message>
        <message>
            <source>add quotation</source>
            <translation>añadir cita</translation>
        </message>
        <message>
            <source>add role</source>
            <translation>añadir cargo</translation>
        </message>
        <message>
            <source>address in the text</source>
            <translation>dirección en el texto</translation>
        </message>
        <message>
            <source>after “according to”</source>
            <translation>tras «según»</translation>
        </message>
        <message>
            <source>after “according to”, before the words</source>
            <translation>tras «según», antes de las palabras</translation>
        </message>
        <message>
            <source>after “by”</source>
            <translation>tras «por»</translation>
        </message>
        <message>
            <source>against %1</source>
            <translation>frente a %1</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>parecidas</translation>
        </message>
        <message>
            <source>also %1</source>
            <translation>también %1</translation>
        </message>
        <message>
            <source>altered</source>
            <translation>alterada</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>y %Ln más</numerusform>
                <numerusform>y %Ln más</numerusform>
            </translation>
        </message>
        <message>
            <source>another date</source>
            <translation>otra fecha</translation>
        </message>
        <message>
            <source>another name</source>
            <translation>otro nombre</translation>
        </message>
        <message>
            <source>another number</source>
            <translation>otro número</translation>
        </message>
        <message>
            <source>another place</source>
            <translation>otro lugar</translation>
        </message>
        <message>
            <source>another speaker</source>
            <translation>otro hablante</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>cualquier cosa</translation>
        </message>
        <message>
            <source>author of what is quoted</source>
            <translation>autor de lo citado</translation>
        </message>
        <message>
            <source>both named together</source>
            <translation>ambos nombrados juntos</translation>
        </message>
        <message>
            <source>browser's note</source>
            <translation>nota del navegador</translation>
        </message>
        <message>
            <source>by a person</source>
            <translation>por una persona</translation>
        </message>
        <message>
            <source>by the program</source>
            <translation>por el programa</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>firma</translation>
        </message>
        <message>
            <source>change of kind</source>
            <translation>cambio de tipo</translation>
        </message>
        <message>
            <source>change of the text</source>
            <translation>cambio del texto</translation>
        </message>
        <message>
            <source>clipboard</source>
            <translation>portapapeles</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>conflicto</translation>
        </message>
        <message>
            <source>contradict each other</source>
            <translation>se contradicen</translation>
        </message>
        <message>
            <source>date</source>
            <translation>fecha</translation>
        </message>
        <message>
            <source>date on the page</source>
            <translation>fecha de la página</translation>
        </message>
        <message>
            <source>dateline</source>
            <translation>data</translation>
        </message>
        <message numerus="yes">
            <source>delete %Ln articles</source>
            <translation>
                <numerusform>eliminar %Ln artículo</numerusform>
                <numerusform>eliminar %Ln artículos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>delete %Ln quotations</source>
            <translation>
                <numerusform>eliminar %Ln cita</numerusform>
                <numerusform>eliminar %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>delete article</source>
            <translation>eliminar artículo</translation>
        </message>
        <message>
            <source>delete filter</source>
            <translation>eliminar filtro</translation>
        </message>
        <message>
            <source>delete quotation</source>
            <translation>eliminar cita</translation>
        </message>
        <message>
            <source>described so elsewhere in the article</source>
            <translation>descrito así en otra parte del artículo</translation>
        </message>
        <message>
            <source>discard of article</source>
            <translation>descarte del artículo</translation>
        </message>
        <message numerus="yes">
            <source>edit %Ln quotations</source>
            <translation>
                <numerusform>editar %Ln cita</numerusform>
                <numerusform>editar %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>edit article</source>
            <translation>editar artículo</translation>
        </message>
        <message>
            <source>edit of date</source>
            <translation>edición de la fecha</translation>
        </message>
        <message>
            <source>edit of role</source>
            <translation>edición del cargo</translation>
        </message>
        <message>
            <source>edit of speaker</source>
            <translation>edición del hablante</translation>
        </message>
        <message>
            <source>edit of words</source>
            <translation>edición de las palabras</translation>
        </message>
        <message>
            <source>edit quotation</source>
            <translation>editar cita</translation>
        </message>
        <message>
            <source>edit speaker</source>
            <translation>editar hablante</translation>
        </message>
        <message>
            <source>first line</source>
            <translation>primera línea</translation>
        </message>
        <message>
            <source>forgotten</source>
            <translation>olvidado</translation>
        </message>
        <message>
            <source>found by %1</source>
            <translation>encontrada por %1</translation>
        </message>
        <message>
            <source>from a date marked on the page</source>
            <translation>de una fecha marcada en la página</translation>
        </message>
        <message>
            <source>from an address in the text</source>
            <translation>de una dirección en el texto</translation>
        </message>
        <message>
            <source>from an earlier statement on the same occasion</source>
            <translation>de una declaración anterior en la misma ocasión</translation>
        </message>
        <message>
            <source>from the browser's note in the saved page</source>
            <translation>de la nota del navegador en la página guardada</translation>
        </message>
        <message>
            <source>from the byline</source>
            <translation>de la firma</translation>
        </message>
        <message>
            <source>from the dateline</source>
            <translation>de la data</translation>
        </message>
        <message>
            <source>from the dateline “%1”</source>
            <translation>de la data «%1»</translation>
        </message>
        <message>
            <source>from the file's front matter</source>
            <translation>del encabezado del archivo</translation>
        </message>
        <message>
            <source>from the first line</source>
            <translation>de la primera línea</translation>
        </message>
        <message>
            <source>from the imported list</source>
            <translation>de la lista importada</translation>
        </message>
        <message>
            <source>from the line “%1”</source>
            <translation>de la línea «%1»</translation>
        </message>
        <message>
            <source>from the link</source>
            <translation>del enlace</translation>
        </message>
        <message>
            <source>from the link in the clipboard</source>
            <translation>del enlace del portapapeles</translation>
        </message>
        <message>
            <source>from the page's byline</source>
            <translation>de la firma de la página</translation>
        </message>
        <message>
            <source>from the page's headline</source>
            <translation>del titular de la página</translation>
        </message>
        <message>
            <source>from the page's own address</source>
            <translation>de la dirección de la propia página</translation>
        </message>
        <message>
            <source>from the page's own metadata</source>
            <translation>de los metadatos de la propia página</translation>
        </message>
        <message>
            <source>from the page's title</source>
            <translation>del título de la página</translation>
        </message>
        <message>
            <source>from what others said, perhaps on the same occasion</source>
            <translation>de lo que dijeron otros, quizá en la misma ocasión</translation>
        </message>
        <message>
            <source>front matter</source>
            <translation>encabezado</translation>
        </message>
        <message>
            <source>goes on from the words before</source>
            <translation>continúa las palabras anteriores</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>titular</translation>
        </message>
        <message>
            <source>import</source>
            <translation>importación</translation>
        </message>
        <message>
            <source>imported list</source>
            <translation>lista</translation>
        </message>
        <message>
            <source>in %1 articles</source>
            <translation>en %1 artículos</translation>
        </message>
        <message>
            <source>in the next sentence</source>
            <translation>en la frase siguiente</translation>
        </message>
        <message>
            <source>in this article</source>
            <translation>en este artículo</translation>
        </message>
        <message>
            <source>instead: %1</source>
            <translation>en su lugar: %1</translation>
        </message>
        <message>
            <source>introduced by a colon</source>
            <translation>introducida por dos puntos</translation>
        </message>
        <message>
            <source>introduced by a colon, a paragraph before</source>
            <translation>introducida por dos puntos, un párrafo antes</translation>
        </message>
        <message>
            <source>it cannot be reached</source>
            <translation>no se puede acceder a él</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>es una carpeta</translation>
        </message>
        <message>
            <source>kept automatically</source>
            <translation>conservada automáticamente</translation>
        </message>
        <message>
            <source>kept by a person</source>
            <translation>conservada por una persona</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>tipo</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>omitido: %1</translation>
        </message>
        <message>
            <source>link</source>
            <translation>enlace</translation>
        </message>
        <message>
            <source>marked by hand</source>
            <translation>marcada a mano</translation>
        </message>
        <message numerus="yes">
            <source>merge of %Ln quotations</source>
            <translation>
                <numerusform>combinación de %Ln cita</numerusform>
                <numerusform>combinación de %Ln citas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>merge of %Ln speakers</source>
            <translation>
                <numerusform>combinación de %Ln hablante</numerusform>
                <numerusform>combinación de %Ln hablantes</numerusform>
            </translation>
        </message>
        <message>
            <source>merge quotations</source>
            <translation>combinar citas</translation>
        </message>
        <message>
            <source>merge speakers</source>
            <translation>combinar hablantes</translation>
        </message>
        <message>
            <source>move of the quotation's end</source>
            <translation>cambio del límite de la cita</translation>
        </message>
        <message>
            <source>much like</source>
            <translation>muy parecidas</translation>
        </message>
        <message>
            <source>named after the words and the verb</source>
            <translation>nombrado tras las palabras y el verbo</translation>
        </message>
        <message>
            <source>named after the words, before the verb</source>
            <translation>nombrado tras las palabras, antes del verbo</translation>
        </message>
        <message>
            <source>named in the sentence before</source>
            <translation>nombrado en la frase anterior</translation>
        </message>
        <message>
            <source>named so in the article</source>
            <translation>nombrado así en el artículo</translation>
        </message>
        <message>
            <source>negated</source>
            <translation>negado</translation>
        </message>
        <message>
            <source>new quotation</source>
            <translation>cita nueva</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>sin fecha</translation>
        </message>
        <message>
            <source>not a date yet</source>
            <translation>aún no es una fecha</translation>
        </message>
        <message>
            <source>not the same</source>
            <translation>no es lo mismo</translation>
        </message>
        <message>
            <source>not the same as %1</source>
            <translation>no es lo mismo que %1</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <source>open</source>
            <translation>abrir</translation>
        </message>
        <message>
            <source>other spelling</source>
            <translation>otra ortografía</translation>
        </message>
        <message>
            <source>other tense or person</source>
            <translation>otro tiempo o persona</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>otras palabras</translation>
        </message>
        <message>
            <source>page address</source>
            <translation>dirección</translation>
        </message>
        <message>
            <source>page metadata</source>
            <translation>metadatos</translation>
        </message>
        <message>
            <source>page title</source>
            <translation>título de la página</translation>
        </message>
        <message>
            <source>paragraph %1</source>
            <translation>párrafo %1</translation>
        </message>
        <message>
            <source>reject quotation</source>
            <translation>rechazar la cita</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>rechazada</translation>
        </message>
        <message>
            <source>repair</source>
            <translation>reparación</translation>
        </message>
        <message>
            <source>role</source>
            <translation>cargo</translation>
        </message>
        <message>
            <source>said already</source>
            <translation>ya dicho</translation>
        </message>
        <message>
            <source>said before</source>
            <translation>dicho antes</translation>
        </message>
        <message>
            <source>same</source>
            <translation>lo mismo</translation>
        </message>
        <message>
            <source>save filter</source>
            <translation>guardar filtro</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>guardado</translation>
        </message>
        <message>
            <source>saving …</source>
            <translation>guardando…</translation>
        </message>
        <message>
            <source>shortened</source>
            <translation>abreviada</translation>
        </message>
        <message>
            <source>signed with this name</source>
            <translation>firmado con este nombre</translation>
        </message>
        <message>
            <source>speaker</source>
            <translation>hablante</translation>
        </message>
        <message>
            <source>speaker unknown</source>
            <translation>hablante desconocido</translation>
        </message>
        <message>
            <source>split speaker</source>
            <translation>separar hablante</translation>
        </message>
        <message>
            <source>spoke before in this paragraph</source>
            <translation>habló antes en este párrafo</translation>
        </message>
        <message>
            <source>spoke in the paragraph before</source>
            <translation>habló en el párrafo anterior</translation>
        </message>
        <message>
            <source>stands after the verb</source>
            <translation>va después del verbo</translation>
        </message>
        <message>
            <source>stands after the verb, before the words</source>
            <translation>va después del verbo, antes de las palabras</translation>
        </message>
        <message>
            <source>stands before the verb</source>
            <translation>va antes del verbo</translation>
        </message>
        <message>
            <source>stands before the verb and the words</source>
            <translation>va antes del verbo y de las palabras</translation>
        </message>
        <message>
            <source>stated beside the name</source>
            <translation>indicado junto al nombre</translation>
        </message>
        <message>
            <source>subject of the sentence</source>
            <translation>sujeto de la frase</translation>
        </message>
        <message numerus="yes">
            <source>tag %Ln quotations</source>
            <translation>
                <numerusform>etiquetar %Ln cita</numerusform>
                <numerusform>etiquetar %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>tag quotation</source>
            <translation>etiquetar cita</translation>
        </message>
        <message>
            <source>take back acceptance</source>
            <translation>retirar la aceptación</translation>
        </message>
        <message>
            <source>take back rejection</source>
            <translation>retirar el rechazo</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>el artículo</translation>
        </message>
        <message>
            <source>the article gives no name</source>
            <translation>el artículo no da ningún nombre</translation>
        </message>
        <message>
            <source>the likeliest of what the article calls the speaker</source>
            <translation>lo más probable de lo que el artículo llama a quien habla</translation>
        </message>
        <message>
            <source>the likeliest person meant by the pronoun</source>
            <translation>la persona más probable a la que se refiere el pronombre</translation>
        </message>
        <message>
            <source>the likeliest person near it</source>
            <translation>la persona más probable cercana</translation>
        </message>
        <message>
            <source>the link you gave</source>
            <translation>el enlace indicado</translation>
        </message>
        <message>
            <source>the name at the head of the line</source>
            <translation>el nombre al comienzo de la línea</translation>
        </message>
        <message>
            <source>the name beside the description</source>
            <translation>el nombre junto a la descripción</translation>
        </message>
        <message>
            <source>the one person named before in the paragraph</source>
            <translation>la única persona nombrada antes en el párrafo</translation>
        </message>
        <message>
            <source>the opposite</source>
            <translation>lo contrario</translation>
        </message>
        <message>
            <source>the same words</source>
            <translation>las mismas palabras</translation>
        </message>
        <message>
            <source>the same words, cut or with insertions</source>
            <translation>las mismas palabras, abreviadas o con añadidos</translation>
        </message>
        <message>
            <source>the same words, other punctuation or case</source>
            <translation>las mismas palabras, otra puntuación o mayúsculas</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>no existe ese archivo</translation>
        </message>
        <message>
            <source>tick two or more</source>
            <translation>marque dos o más</translation>
        </message>
        <message>
            <source>told with the statement</source>
            <translation>dicho junto a la declaración</translation>
        </message>
        <message>
            <source>too long to be compared word by word</source>
            <translation>demasiado largo para compararlo palabra por palabra</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>escrito</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sin fecha</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>deshecho</translation>
        </message>
        <message numerus="yes">
            <source>verdict on %Ln quotations</source>
            <translation>
                <numerusform>veredicto sobre %Ln cita</numerusform>
                <numerusform>veredicto sobre %Ln citas</numerusform>
            </translation>
        </message>
        <message>
            <source>verdict on a repetition</source>
            <translation>veredicto sobre una repetición</translation>
        </message>
        <message>
            <source>verdict on speakers</source>
            <translation>veredicto sobre hablantes</translation>
        </message>
        <message>
            <source>verdict on two quotations</source>
            <translation>veredicto sobre dos citas</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>semana del %1</translation>
        </message>
        <message>
            <source>where it begins and ends</source>
            <translation>dónde empieza y termina</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>con %1</translation>
        </message>
        <message>
            <source>without its date: “%1” could not be read as one</source>
            <translation>sin su fecha: «%1» no se pudo leer como tal</translation>
        </message>
        <message>
            <source>words</source>
            <translation>palabras</translation>
        </message>
        <message>
            <source>you may not read it</source>
            <translation>no tiene permiso para leerlo</translation>
        </message>
        <message>
            <source>you said: altered</source>
            <translation>usted dijo: alterada</translation>
        </message>
        <message>
            <source>you said: not the same</source>
            <translation>usted dijo: no es lo mismo</translation>
        </message>
        <message>
            <source>you said: shortened</source>
            <translation>usted dijo: abreviada</translation>
        </message>
        <message>
            <source>you said: the same</source>
            <translation>usted dijo: lo mismo</translation>
        </message>
        <message>
            <source>“%1” after %2: is no date yet; expected a date such as 2023, 2023-10 or 2023-10-05.</source>
            <translation>«%1» tras %2: aún no es una fecha; se espera una como 2023, 2023-10 o 2023-10-05.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected %3 or %4.</source>
            <translation>«%1» tras %2: se leyó como palabras; se espera %3 o %4.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected a date such as 2023, 2023-10 or 2023-10-05.</source>
            <translation>«%1» tras %2: se leyó como palabras; se espera una fecha como 2023, 2023-10 o 2023-10-05.</translation>
        </message>
        <message>
            <source>“%1” after %2: was read as words; expected a word.</source>
            <translation>«%1» tras %2: se leyó como palabras; se espera una palabra.</translation>
        </message>
        <message>
            <source>“%1” cannot be done now.</source>
            <translation>«%1» no se puede hacer ahora.</translation>
        </message>
        <message>
            <source>“%1” cannot be opened: %2.</source>
            <translation>No se puede abrir «%1»: %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2.</source>
            <translation>No se puede leer «%1»: %2.</translation>
        </message>
        <message>
            <source>“%1” changed while it was being read.</source>
            <translation>«%1» cambió mientras se leía.</translation>
        </message>
        <message>
            <source>“%1” has %2 MB; files of up to %3 MB are read.</source>
            <translation>«%1» tiene %2 MB; se leen archivos de hasta %3 MB.</translation>
        </message>
        <message>
            <source>“%1” holds no text, so there is nothing to add.</source>
            <translation>«%1» no contiene texto, así que no hay nada que añadir.</translation>
        </message>
        <message>
            <source>“%1” is %2, not a file.</source>
            <translation>«%1» es %2, no un archivo.</translation>
        </message>
        <message>
            <source>“%1” is %2, which cannot be read.</source>
            <translation>«%1» es %2 y no se puede leer.</translation>
        </message>
        <message>
            <source>“%1” is a folder.</source>
            <translation>«%1» es una carpeta.</translation>
        </message>
        <message>
            <source>“%1” is no format to export to.</source>
            <translation>«%1» no es un formato de exportación.</translation>
        </message>
        <message>
            <source>“%1” is not a name that a file can have.</source>
            <translation>«%1» no es un nombre que pueda tener un archivo.</translation>
        </message>
        <message>
            <source>“%1” is not another name of this speaker.</source>
            <translation>«%1» no es otro nombre de este hablante.</translation>
        </message>
        <message>
            <source>“%1” stands nowhere as a whole; found is what begins so.</source>
            <translation>«%1» no aparece como palabra entera; se halló lo que empieza así.</translation>
        </message>
        <message>
            <source>“%1” waits for review.</source>
            <translation>«%1» espera revisión.</translation>
        </message>
        <message>
            <source>“%1” was deleted with its quotations.</source>
            <translation>Se eliminó «%1» con sus citas.</translation>
        </message>
        <message>
            <source>“%1” was left out: there is no letter or digit in it.</source>
            <translation>Se omitió «%1»: no contiene letras ni cifras.</translation>
        </message>
        <message>
            <source>“%1”, line %2 %3.</source>
            <translation>«%1», línea %2 %3.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>«%1»: %2</translation>
        </message>
        <message>
            <source>“who”, the person before it</source>
            <translation>«quien», la persona anterior</translation>
        </message>
        <message>
            <source>“who”, unclear whom it means</source>
            <translation>«quien», no está claro a quién se refiere</translation>
        </message>
    </context>
</TS>
