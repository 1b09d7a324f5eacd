// SPDX-License-Identifier: Apache-2.0
// Embeds the ontology and the shapes; the assembler finds them in this folder.
        .section .rodata
        .global yuantu_ontology_begin
        .global yuantu_ontology_end
yuantu_ontology_begin:
        .incbin "yuantu.ttl"
yuantu_ontology_end:
        .byte 0
        .global yuantu_shapes_begin
        .global yuantu_shapes_end
yuantu_shapes_begin:
        .incbin "shapes.ttl"
yuantu_shapes_end:
        .byte 0
        .section .note.GNU-stack,"",@progbits
